import { Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { Course, TrainingSession } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { SessionStateChip } from '../training-sessions/SessionStateChip.js';
import { seatsText } from '../training-sessions/seats.js';

const SHOWN = 8;

/** The sessions of a course, the latest first. */
export function CourseSessions({ course: { id } }: { course: Course }) {
  const { data: sessions = [], total = 0 } = useGetList<TrainingSession>('training-sessions', {
    filter: { courseId: id },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'firstDay', order: 'DESC' },
  });
  return (
    <Section title="Sessions">
      {sessions.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune session pour l’instant.
        </Typography>
      ) : (
        <List disablePadding aria-label="Sessions de la formation">
          {sessions.map((session) => (
            <ListItem key={session.id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
              <ListItemText
                sx={{ minWidth: 200 }}
                primary={
                  <Link component={LinkBase} to={`/training-sessions/${session.id}/show`}>
                    {session.name}
                  </Link>
                }
                secondary={[session.when, session.place, seatsText(session)].filter(Boolean).join(' – ')}
              />
              <SessionStateChip state={session.state} />
            </ListItem>
          ))}
        </List>
      )}
      {total > SHOWN ? (
        <Link component={LinkBase} variant="body2" to={filteredList('training-sessions', { courseId: id })}>
          Toutes les sessions ({total})
        </Link>
      ) : null}
    </Section>
  );
}
