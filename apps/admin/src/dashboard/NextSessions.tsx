import { Box, Button, Link, List, ListItem, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Dashboard } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { seatsText } from '../training-sessions/seats.js';
import { SessionStateChip } from '../training-sessions/SessionStateChip.js';

/** « Prochaines formations »: when, where, how full, how sure. */
export function NextSessions({ sessions }: { sessions: Dashboard['nextSessions'] }) {
  const write = useMay()('training:write');
  return (
    <Section
      title="Prochaines formations"
      actions={
        <Button component={LinkBase} to="/training-calendar" size="small">
          Calendrier
        </Button>
      }
    >
      {sessions.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune formation à venir.{' '}
          {write ? (
            <Link component={LinkBase} to="/training-sessions/create">
              Préparer une session
            </Link>
          ) : null}
        </Typography>
      ) : (
        <List disablePadding aria-label="Prochaines formations">
          {sessions.map((session) => (
            <ListItem key={session.id} disableGutters divider sx={{ display: 'block' }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                <Link component={LinkBase} to={`/training-sessions/${session.id}/show`} sx={{ fontWeight: 600 }}>
                  {session.courseTitle}
                </Link>
                <SessionStateChip state={session.state} />
              </Box>
              <Typography variant="body2">{session.when}</Typography>
              <Typography variant="body2" color="textSecondary">
                {session.place ?? departmentName(session.department)} · {seatsText(session)}
              </Typography>
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
