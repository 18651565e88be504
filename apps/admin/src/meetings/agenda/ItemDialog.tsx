import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { AGENDA_ITEM_KINDS, type AgendaItemKind } from '#domain/meeting/agenda-item.js';
import { AGENDA_ITEM_KIND_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AgendaItem } from '../../api/types.js';

interface Props {
  item: AgendaItem | null;
  busy: boolean;
  onSave: (values: object) => void;
  onClose: () => void;
}

/** One item of the agenda. */
export function ItemDialog({ item, busy, onSave, onClose }: Props) {
  const [title, setTitle] = useState(item?.title ?? '');
  const [kind, setKind] = useState<AgendaItemKind>(item?.kind ?? 'topic');
  const [speaker, setSpeaker] = useState(item?.speaker ?? '');
  const [minutes, setMinutes] = useState(item?.minutes?.toString() ?? '');
  const [notes, setNotes] = useState(item?.notes ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ title, kind, speaker, notes, minutes: minutes === '' ? null : Number(minutes) });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="item-title">
      <form onSubmit={save}>
        <DialogTitle id="item-title">{item ? 'Modifier un point' : 'Ajouter un point'}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              required
              autoFocus
              size="small"
              label="Intitulé"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 300 } }}
            />
            <TextField
              select
              size="small"
              label="Genre"
              value={kind}
              onChange={(event) => setKind(event.target.value as AgendaItemKind)}
            >
              {AGENDA_ITEM_KINDS.map((code) => (
                <MenuItem key={code} value={code}>
                  {AGENDA_ITEM_KIND_LABELS[code]}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              size="small"
              label="Intervenant"
              value={speaker}
              onChange={(event) => setSpeaker(event.target.value)}
            />
            <TextField
              size="small"
              type="number"
              label="Durée en minutes"
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
              slotProps={{ htmlInput: { min: 0, max: 1440 } }}
            />
            <TextField
              size="small"
              multiline
              minRows={3}
              label="Notes"
              value={notes}
              onChange={(event) => setNotes(event.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={title.trim() === ''}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
