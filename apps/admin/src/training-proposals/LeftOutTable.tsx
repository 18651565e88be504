import { Link, List, ListItem, ListItemText } from '@mui/material';
import { Fragment } from 'react';
import { LinkBase } from 'react-admin';
import type { TrainingProposals } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';

type LeftOut = TrainingProposals['leftOut'][number];

/** Those no group takes, with what they miss together, the nearest to a group first. */
export function LeftOutTable({ leftOut }: Pick<TrainingProposals, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  const nearest = leftOut.toSorted((a, b) => (a.missing ?? 99) - (b.missing ?? 99));
  return (
    <Section title={`Pas encore de groupe (${leftOut.length})`}>
      <List disablePadding aria-label="Personnes sans groupe">
        {[...new Set(nearest.map(({ sentence }) => sentence))].map((sentence) => (
          <ListItem key={sentence} disableGutters divider>
            <ListItemText
              primary={sentence}
              secondary={<People people={nearest.filter((one) => one.sentence === sentence)} />}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

function People({ people }: { people: LeftOut[] }) {
  return people.map(({ interestId, name, partnerName, department }, index) => (
    <Fragment key={interestId}>
      {index === 0 ? '' : ' ; '}
      <Link component={LinkBase} to={`/training-interests/${interestId}/show`}>
        {name}
      </Link>
      {`, ${[partnerName, departmentName(department)].filter(Boolean).join(', ')}`}
    </Fragment>
  ));
}
