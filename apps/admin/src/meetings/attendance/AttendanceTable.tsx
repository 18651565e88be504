import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { ATTENDANCES, type Attendance } from '#domain/meeting/attendance.js';
import { ANSWER_LABELS, ATTENDANCE_LABELS, ATTENDANCE_SOURCE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AttendanceLine, AttendanceList } from '../../api/types.js';

interface Props {
  list: AttendanceList;
  write: boolean;
  busy: boolean;
  onMark: (line: AttendanceLine, attendance: Attendance | null) => void;
}

/** By organisation, the host first; one press marks, a second takes the mark back. */
export function AttendanceTable({ list: { lines }, write, busy, onMark }: Props) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Organisme et personne</TableCell>
            <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>Réponse</TableCell>
            <TableCell>Présence</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.id}>
              <TableCell>
                {line.organisation ?? '—'}
                <Typography variant="body2" color="textSecondary">
                  {line.name ?? 'personne à désigner'}
                  {line.source === 'member' ? '' : ` – ${ATTENDANCE_SOURCE_LABELS[line.source].toLowerCase()}`}
                  {line.left ? ' – n’est plus membre' : ''}
                </Typography>
              </TableCell>
              <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>
                {line.answer ? ANSWER_LABELS[line.answer] : '—'}
              </TableCell>
              <TableCell>
                {write ? (
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
                ) : line.attendance ? (
                  ATTENDANCE_LABELS[line.attendance]
                ) : (
                  '—'
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** On a phone the first letter is shown; the whole word is still what is read aloud. */
const wideOnly = { position: { xs: 'absolute', sm: 'static' }, left: { xs: -9999 }, overflow: 'hidden' };
