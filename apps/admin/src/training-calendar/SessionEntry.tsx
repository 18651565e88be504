import ConflictIcon from '@mui/icons-material/WarningAmberOutlined';
import { Box, Link, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { CONFLICT_LABELS } from '#wording/training/conflict-sentence.js';
import { hour } from '#wording/meeting/schedule-sentence.js';
import type { TrainingSession } from '../api/types.js';
import { departmentName } from '../i18n/departments.js';
import { SessionStateChip } from '../training-sessions/SessionStateChip.js';

/** A session in a day of the grid; the words of the list, shorter. */
export function SessionEntry({ session, day }: { session: TrainingSession; day: string }) {
  const { id, courseTitle, state, seats, place, department, conflicts, days } = session;
  const rank = days.findIndex((one) => one.day === day);
  const own = days[rank];
  const kinds = [...new Set(conflicts.filter((one) => one.days.includes(day)).map(({ kind }) => kind))];
  return (
    <Box sx={entryStyle}>
      <Link component={LinkBase} to={`/training-sessions/${id}/show`} sx={{ fontWeight: 600 }}>
        {courseTitle}
        {days.length > 1 ? ` (jour ${rank + 1} sur ${days.length})` : ''}
      </Link>
      <Typography variant="caption" component="div">
        {own ? `${hour(own.startsAt)} à ${hour(own.endsAt)}` : ''}
      </Typography>
      <SessionStateChip state={state} />
      <Typography variant="caption" component="div">
        {seats.taken}/{seats.capacity} places
        {seats.waiting > 0 ? `, ${seats.waiting} en attente` : ''}
      </Typography>
      <Typography variant="caption" component="div">
        {place ?? departmentName(department)}
      </Typography>
      {kinds.map((kind) => (
        <Typography key={kind} variant="caption" component="div" color="warning" sx={{ fontWeight: 600 }}>
          <ConflictIcon aria-hidden sx={{ fontSize: '1em', verticalAlign: 'text-bottom', mr: 0.25 }} />
          Conflit : {CONFLICT_LABELS[kind].toLowerCase()}
        </Typography>
      ))}
    </Box>
  );
}

const entryStyle = {
  mb: 0.75,
  px: 0.75,
  py: 0.5,
  borderLeft: 3,
  borderColor: 'primary.main',
  bgcolor: 'action.hover',
  borderRadius: 0.5,
  fontSize: '0.8125rem',
  lineHeight: 1.35,
};
