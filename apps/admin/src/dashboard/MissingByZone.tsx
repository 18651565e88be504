import { Box, Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import { missingToOpenText } from '#wording/training/seat-sentences.js';
import type { Dashboard } from '../api/types.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay } from '../i18n/format.js';

/** Zone by zone, how many people the sessions to decide of still lack. */
export function MissingByZone({ sessions }: { sessions: Dashboard['sessionsToDecide'] }) {
  return (
    <Box component="ul" aria-label="Ce qui manque, par zone" sx={{ m: 0, pb: 1, pl: 9, pr: 2, fontSize: '0.875rem' }}>
      {sessions.map(({ id, department, firstDay, seats, courseTitle }) => (
        <li key={id}>
          <Link component={LinkBase} to={`/training-sessions/${id}/show`}>
            {departmentName(department)}, {formatDay(firstDay)}
          </Link>{' '}
          ({courseTitle}) : {missingToOpenText(seats.missing)}
        </li>
      ))}
    </Box>
  );
}
