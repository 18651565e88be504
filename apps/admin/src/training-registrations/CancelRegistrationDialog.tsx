import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Stack,
} from '@mui/material';
import { useState } from 'react';
import type { Registration } from '../api/types.js';
import { useAction } from '../api/useAction.js';

/** Somebody comes no more: their seat goes to the first who waits. */
export function CancelRegistrationDialog({ person, onClose }: { person: Registration; onClose: () => void }) {
  const { run, busy } = useAction();
  const [asked, setAsked] = useState(true);
  const [keepInterest, setKeepInterest] = useState(false);
  const [notify, setNotify] = useState(false);
  const { id, version, name, email } = person;
  const cancel = async () => {
    const body = { version, reason: asked ? 'person' : 'staff', keepInterest, notify };
    const path = `/training/registrations/${id}/cancel`;
    if (await run({ path, body, success: 'Inscription annulée' })) onClose();
  };
  const box = (label: string, checked: boolean, set: (on: boolean) => void, disabled = false) => (
    <FormControlLabel
      label={label}
      control={<Checkbox checked={checked} disabled={disabled} onChange={(_event, on) => set(on)} />}
    />
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="cancel-registration">
      <DialogTitle id="cancel-registration">Annuler l’inscription de {name} ?</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          Sa place est proposée par courriel à la première personne de la file.
        </DialogContentText>
        <Stack>
          {box('À sa demande', asked, setAsked)}
          {box('Viendrait une autre fois : retour au vivier', keepInterest, setKeepInterest)}
          {box('Prévenir par courriel', notify, setNotify, email === null)}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" color="error" loading={busy} onClick={() => void cancel()}>
          Annuler l’inscription
        </Button>
      </DialogActions>
    </Dialog>
  );
}
