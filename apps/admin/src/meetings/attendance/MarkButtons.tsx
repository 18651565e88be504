import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { ATTENDANCES, type Attendance } from '#domain/meeting/attendance.js';
import { ATTENDANCE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AttendanceLine } from '../../api/types.js';

interface Props {
  line: AttendanceLine;
  busy: boolean;
  onMark: (line: AttendanceLine, attendance: Attendance | null) => void;
}

/** One press marks, a second takes the mark back. */
export function MarkButtons({ line, busy, onMark }: Props) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      disabled={busy}
      aria-label={`Présence de ${line.name ?? line.organisation ?? 'cette ligne'}`}
      value={line.attendance}
      onChange={(_event, next: Attendance | null) => onMark(line, next)}
    >
      {ATTENDANCES.map((one) => (
        <ToggleButton key={one} value={one} sx={{ py: 0.25, px: 1, textTransform: 'none' }}>
          <Box component="span" aria-hidden sx={{ display: { sm: 'none' } }}>
            {ATTENDANCE_LABELS[one].charAt(0)}
          </Box>
          <Box component="span" sx={wideOnly}>
            {ATTENDANCE_LABELS[one]}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** On a phone the first letter is shown; the whole word is still what is read aloud. */
const wideOnly = { position: { xs: 'absolute', sm: 'static' }, left: { xs: -9999 }, overflow: 'hidden' };
