import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
} from '@mui/material';
import { useState } from 'react';
import type { Contact, Registration } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ContactAutocomplete } from '../fields/ContactAutocomplete.js';

/** A colleague comes instead, on the same seat. */
export function ReplaceDialog({ person, onClose }: { person: Registration; onClose: () => void }) {
  const { run, busy } = useAction();
  const [contact, setContact] = useState<Contact | null>(null);
  const [notify, setNotify] = useState(false);
  const { id, version, name } = person;
  const replace = async () => {
    const body = { version, contactId: contact?.id, notify };
    const path = `/training/registrations/${id}/replace`;
    if (await run({ path, body, success: 'Personne remplacée' })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="replace-person">
      <DialogTitle id="replace-person">Remplacer {name}</DialogTitle>
      <DialogContent>
        <Stack spacing={1} sx={{ pt: 1 }}>
          <ContactAutocomplete label="Qui vient à sa place" value={contact} onChange={setContact} autoFocus />
          <FormControlLabel
            label="Prévenir par courriel"
            control={<Checkbox checked={notify} onChange={(_event, on) => setNotify(on)} />}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" loading={busy} disabled={!contact} onClick={() => void replace()}>
          Remplacer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
