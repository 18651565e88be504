import AddIcon from '@mui/icons-material/Add';
import { Button, Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import { periodSentence } from '#wording/training/interest-words.js';
import type { TrainingInterest } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { InterestStateChip } from './InterestStateChip.js';

interface Props {
  /** Whose, or where they come from. */
  filter: Record<string, string>;
  /** What a new one starts with; none: there is no button. */
  start?: Record<string, string | null>;
}

const SHOWN = 20;

/** The pool, on the page of whoever it is about: a person, a partner, a mail, a meeting. */
export function InterestLines({ filter, start }: Props) {
  const may = useMay();
  const { data = [], total } = useGetList<TrainingInterest>(
    'training-interests',
    { filter, pagination: { page: 1, perPage: SHOWN }, sort: { field: 'receivedOn', order: 'DESC' } },
    { enabled: may('training:read') },
  );
  const add = start && may('training:write');
  if (!may('training:read') || (data.length === 0 && !add)) return null;
  return (
    <Section
      title="Intérêt pour une formation"
      actions={
        add ? (
          <Button
            size="small"
            startIcon={<AddIcon />}
            component={LinkBase}
            to="/training-interests/create"
            state={{ record: start }}
          >
            Noter un intérêt
          </Button>
        ) : null
      }
    >
      {data.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucun intérêt noté.
        </Typography>
      ) : (
        <List disablePadding aria-label="Intérêts pour une formation">
          {data.map(({ id, name, courseTitle, department, wishedFrom, wishedTo, state }) => (
            <ListItem key={id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
              <ListItemText
                sx={{ minWidth: 200 }}
                primary={
                  <Link component={LinkBase} to={`/training-interests/${id}/show`}>
                    {name}
                  </Link>
                }
                secondary={`${courseTitle} · ${departmentName(department)} · ${periodSentence(wishedFrom, wishedTo)}`}
              />
              <InterestStateChip state={state} />
            </ListItem>
          ))}
        </List>
      )}
      {total !== undefined && total > SHOWN ? (
        <Typography variant="body2" color="textSecondary">
          Les {SHOWN} plus récents, sur {total}.
        </Typography>
      ) : null}
    </Section>
  );
}
