import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Switch,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import type { Meeting, MeetingRegistrations } from '../../api/types.js';

interface Opening {
  open: boolean;
  capacity: number | null;
  closesOn: string | null;
  version: number;
}
interface Props {
  meeting: Meeting;
  registrations: MeetingRegistrations;
  busy: boolean;
  onSave: (opening: Opening) => Promise<void>;
  onClose: () => void;
}

/** Opens registration unless it is already: the switch is on, what remains is to save. */
export function OpeningDialog({ meeting, registrations: { opening, seats }, busy, onSave, onClose }: Props) {
  const [open, setOpen] = useState(true);
  const [capacity, setCapacity] = useState(opening.capacity?.toString() ?? '');
  const [closesOn, setClosesOn] = useState(opening.closesOn ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wanted = capacity === '' ? null : Number(capacity);
    void onSave({ open, capacity: wanted, closesOn: closesOn || null, version: meeting.version });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="opening-title">
      <form onSubmit={save}>
        <DialogTitle id="opening-title">Inscription à l’événement</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <FormControlLabel
              label="Inscription ouverte"
              control={<Switch checked={open} onChange={(_event, on) => setOpen(on)} />}
            />
            <TextField
              label="Places"
              type="number"
              value={capacity}
              onChange={(event) => setCapacity(event.target.value)}
              slotProps={{ htmlInput: { min: Math.max(1, seats.taken), max: 10_000, step: 1 } }}
              helperText="Vide : sans limite. Au-delà, les personnes attendent dans l’ordre d’arrivée ; une place libérée va à la première."
            />
            <TextField
              label="Dernier jour pour s’inscrire"
              type="date"
              value={closesOn}
              onChange={(event) => setClosesOn(event.target.value)}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: meeting.startsOn } }}
              helperText="Inclus. Vide : jusqu’au début de l’événement."
            />
            <span>
              La page publique montre le titre, l’introduction, la date, le lieu et les places libres. Le lien de
              visioconférence n’est donné qu’aux inscrits.
            </span>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
