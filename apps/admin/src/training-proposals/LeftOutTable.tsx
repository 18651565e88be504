import { Link, List, ListItem, ListItemText } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { TrainingProposals } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';

/** Those no group takes, and what is missing, the nearest to a group first. */
export function LeftOutTable({ leftOut }: Pick<TrainingProposals, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  const nearest = leftOut.toSorted((a, b) => (a.missing ?? 99) - (b.missing ?? 99));
  return (
    <Section title={`Pas encore de groupe (${leftOut.length})`}>
      <List disablePadding aria-label="Personnes sans groupe">
        {nearest.map(({ interestId, name, partnerName, department, sentence }) => (
          <ListItem key={interestId} disableGutters divider>
            <ListItemText
              primary={
                <>
                  <Link component={LinkBase} to={`/training-interests/${interestId}/show`}>
                    {name}
                  </Link>
                  {`, ${[partnerName, departmentName(department)].filter(Boolean).join(', ')}`}
                </>
              }
              secondary={sentence}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
