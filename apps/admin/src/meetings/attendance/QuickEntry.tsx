import { Autocomplete, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { ATTENDANCES, type Attendance } from '#domain/meeting/attendance.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { ATTENDANCE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AttendanceLine } from '../../api/types.js';

interface Props {
  lines: AttendanceLine[];
  busy: boolean;
  onMark: (line: AttendanceLine, attendance: Attendance) => Promise<boolean>;
  /** Somebody who was not expected. */
  onGuest: (name: string, attendance: Attendance) => Promise<boolean>;
}

const nameOf = ({ name, organisation }: AttendanceLine) => [name, organisation].filter(Boolean).join(', ');

/** The line that these letters leave no doubt about, when Enter came before the list of them opened. */
function onlyOne(lines: AttendanceLine[], text: string): AttendanceLine | null {
  const found = lines.filter((line) => foldText(nameOf(line)).includes(foldText(text)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A few letters, Enter, the next one: the field keeps the focus, the state stays chosen. */
export function QuickEntry({ lines, busy, onMark, onGuest }: Props) {
  const [state, setState] = useState<Attendance>('present');
  const [typed, setTyped] = useState('');
  const enter = async (chosen: AttendanceLine | string | null) => {
    if (chosen === null) return;
    const text = typeof chosen === 'string' ? chosen.trim() : '';
    if (typeof chosen === 'string' && text === '') return;
    setTyped('');
    const line = typeof chosen === 'string' ? onlyOne(lines, text) : chosen;
    const kept = line ? await onMark(line, state) : await onGuest(text, state);
    // What was refused is not lost.
    if (!kept && text) setTyped(text);
  };
  return (
    <Stack direction={{ xs: 'column', md: 'row' }} spacing={1.5} sx={{ alignItems: { md: 'flex-start' } }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label="État à noter"
        value={state}
        onChange={(_event, next: Attendance | null) => next && setState(next)}
      >
        {ATTENDANCES.map((one) => (
          <ToggleButton key={one} value={one}>
            {ATTENDANCE_LABELS[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Autocomplete
        freeSolo
        autoHighlight
        fullWidth
        size="small"
        value={null}
        inputValue={typed}
        disabled={busy && typed === ''}
        options={lines}
        getOptionLabel={(option) => (typeof option === 'string' ? option : nameOf(option))}
        getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
        onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
        onChange={(_event, chosen) => void enter(chosen)}
        renderOption={({ key, ...props }, line) => (
          <li key={key} {...props}>
            {nameOf(line)}
            {line.attendance ? ` (${ATTENDANCE_LABELS[line.attendance].toLowerCase()})` : ''}
          </li>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            label="Nom ou organisme, puis Entrée"
            helperText="Un nom qui n’est pas dans la liste est ajouté comme venu sans être attendu."
          />
        )}
      />
    </Stack>
  );
}
