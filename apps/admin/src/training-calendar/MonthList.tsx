import { Box, Link, List, ListItem, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { placeSentence } from '#wording/training/session-sentence.js';
import type { TrainingSession } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { ConflictList } from '../training-sessions/ConflictList.js';
import { seatsText } from '../training-sessions/seats.js';
import { SessionStateChip } from '../training-sessions/SessionStateChip.js';
import { monthLabel } from './monthLabel.js';

/** The sessions that have a day in a month, with all that is known of them. */
export function MonthList({ month, sessions }: { month: string; sessions: readonly TrainingSession[] }) {
  const write = useMay()('training:write');
  const own = sessions.filter(({ days }) => days.some(({ day }) => day.startsWith(month)));
  if (own.length === 0) {
    return (
      <Typography color="textSecondary">
        Aucune session en {monthLabel(month)}.{' '}
        {write ? (
          <Link component={LinkBase} to="/training-sessions/create">
            Préparer une session
          </Link>
        ) : null}
      </Typography>
    );
  }
  return (
    <List disablePadding aria-label={`Sessions de ${monthLabel(month)}`}>
      {own.map((session) => (
        <ListItem key={session.id} disableGutters divider sx={{ display: 'block' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Link component={LinkBase} to={`/training-sessions/${session.id}/show`} sx={{ fontWeight: 600 }}>
              {session.courseTitle}
            </Link>
            <SessionStateChip state={session.state} />
          </Box>
          <Typography variant="body2">{session.when}</Typography>
          <Typography variant="body2" color="textSecondary">
            {placeSentence(session)} · {seatsText(session)}
          </Typography>
          <ConflictList conflicts={session.conflicts} />
        </ListItem>
      ))}
    </List>
  );
}
