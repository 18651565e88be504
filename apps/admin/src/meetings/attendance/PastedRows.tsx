import {
  Checkbox,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { ATTENDANCES, type Attendance } from '#domain/meeting/attendance.js';
import { ATTENDANCE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { PastedList } from '../../api/types.js';
import { PartnerAutocomplete } from '../../fields/PartnerAutocomplete.js';

export type PastedRow = PastedList['rows'][number] & { kept: boolean; representedBy: string };

interface Props {
  rows: PastedRow[];
  onChange: (rows: PastedRow[]) => void;
}

/** What was understood of each line, to be corrected: the organisation, the person, the state. */
export function PastedRows({ rows, onChange }: Props) {
  const set = (place: number, changes: Partial<PastedRow>) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, ...changes } : row)));
  if (rows.length === 0) return <Typography>Rien n’a été reconnu dans ce texte.</Typography>;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>Pointer</TableCell>
          <TableCell>Ligne collée</TableCell>
          <TableCell>Organisme</TableCell>
          <TableCell>Personne</TableCell>
          <TableCell>Présence</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, place) => (
          <TableRow key={`${row.line}-${place}`}>
            <TableCell padding="checkbox">
              <Checkbox
                checked={row.kept}
                slotProps={{ input: { 'aria-label': `Pointer la ligne ${row.line}` } }}
                onChange={(event) => set(place, { kept: event.target.checked })}
              />
            </TableCell>
            <TableCell>
              {row.text}
              {row.warnings.map((warning) => (
                <Typography key={warning} variant="body2" color="warning.main">
                  {warning}
                </Typography>
              ))}
            </TableCell>
            <TableCell sx={{ minWidth: 240 }}>
              <PartnerAutocomplete
                label={row.organisation ?? 'Organisme'}
                value={row.partnerId}
                onChange={(partnerId) => set(place, { partnerId })}
              />
            </TableCell>
            <TableCell sx={{ minWidth: 180 }}>
              <TextField
                size="small"
                fullWidth
                label="Personne"
                value={row.name ?? ''}
                helperText={row.contactId ? 'Contact connu' : ''}
                onChange={(event) => set(place, { name: event.target.value || null, contactId: null })}
              />
            </TableCell>
            <TableCell sx={{ minWidth: 140 }}>
              <TextField
                select
                size="small"
                fullWidth
                label="Présence"
                value={row.attendance}
                onChange={(event) => set(place, { attendance: event.target.value as Attendance })}
              >
                {ATTENDANCES.map((one) => (
                  <MenuItem key={one} value={one}>
                    {ATTENDANCE_LABELS[one]}
                  </MenuItem>
                ))}
              </TextField>
              {row.attendance === 'represented' ? (
                <TextField
                  required
                  size="small"
                  fullWidth
                  sx={{ mt: 1 }}
                  label="Représenté(e) par"
                  slotProps={{ htmlInput: { maxLength: 200 } }}
                  value={row.representedBy}
                  onChange={(event) => set(place, { representedBy: event.target.value })}
                />
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
