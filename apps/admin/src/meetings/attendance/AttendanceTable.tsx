import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Attendance } from '#domain/meeting/attendance.js';
import { representedSentence } from '#wording/meeting/attendance-words.js';
import { ANSWER_LABELS, ATTENDANCE_LABELS, ATTENDANCE_SOURCE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AttendanceLine, AttendanceList } from '../../api/types.js';
import { MarkButtons } from './MarkButtons.js';

interface Props {
  list: AttendanceList;
  write: boolean;
  busy: boolean;
  onMark: (line: AttendanceLine, attendance: Attendance | null) => void;
  onRepresented: (line: AttendanceLine) => void;
}

/** By organisation, the host first. */
export function AttendanceTable({ list: { lines }, write, busy, onMark, onRepresented }: Props) {
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
                {line.answer === 'represented' && line.attendance !== 'represented' && line.representedBy
                  ? ` par ${line.representedBy}`
                  : ''}
              </TableCell>
              <TableCell>
                {write ? (
                  <MarkButtons line={line} busy={busy} onMark={onMark} />
                ) : line.attendance ? (
                  ATTENDANCE_LABELS[line.attendance]
                ) : (
                  '—'
                )}
                {line.attendance === 'represented' ? (
                  <Representative line={line} write={write} onChange={() => onRepresented(line)} />
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Representative({ line, write, onChange }: { line: AttendanceLine; write: boolean; onChange: () => void }) {
  const said = line.representedBy ? representedSentence(line.representedBy) : 'on ne sait pas par qui';
  return (
    <Typography component="div" variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
      {said.charAt(0).toUpperCase() + said.slice(1)}
      {write ? (
        <Button
          size="small"
          aria-label={`Corriger qui représente ${line.name ?? line.organisation ?? 'cette ligne'}`}
          onClick={onChange}
        >
          Corriger
        </Button>
      ) : null}
    </Typography>
  );
}
