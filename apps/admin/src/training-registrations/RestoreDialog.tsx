import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
} from '@mui/material';
import { useState } from 'react';
import type { Registration } from '../api/types.js';
import { useAction } from '../api/useAction.js';

/** Somebody who had cancelled comes back, as if they arrived now. */
export function RestoreDialog({ person, onClose }: { person: Registration; onClose: () => void }) {
  const { run, busy } = useAction();
  const [notify, setNotify] = useState(false);
  const { id, version, name, email } = person;
  const restore = async () => {
    const path = `/training/registrations/${id}/restore`;
    if (await run({ path, body: { version, notify }, success: 'Inscription remise' })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="restore-registration">
      <DialogTitle id="restore-registration">Remettre {name} ?</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          Comme à une nouvelle arrivée : une place s’il en reste une et que personne n’attend, sinon la fin de la file.
        </DialogContentText>
        <FormControlLabel
          label={
            email === null ? 'Prévenir la personne : pas d’adresse de courriel' : 'Prévenir la personne par courriel'
          }
          control={<Checkbox checked={notify} disabled={email === null} onChange={(_event, on) => setNotify(on)} />}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" loading={busy} onClick={() => void restore()}>
          Remettre
        </Button>
      </DialogActions>
    </Dialog>
  );
}
