import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import type { Registration } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

/** For whom somebody comes, who pays, and what is worth noting. */
export function EditRegistrationDialog({ person, onClose }: { person: Registration; onClose: () => void }) {
  const { run, busy } = useAction();
  const [partnerId, setPartnerId] = useState(person.partnerId);
  const [billedPartnerId, setBilledPartnerId] = useState(person.billedPartnerId);
  const [billed, setBilled] = useState(person.billed);
  const [note, setNote] = useState(person.note ?? '');
  const { id, version, name } = person;
  const save = async () => {
    const body = { version, partnerId, billedPartnerId, billed, note: note.trim() || null };
    const path = `/training/registrations/${id}`;
    if (await run({ path, method: 'PATCH', body, success: 'Inscription modifiée' })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="edit-registration">
      <DialogTitle id="edit-registration">Inscription de {name}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <PartnerAutocomplete label="Pour quel organisme" value={partnerId} onChange={setPartnerId} autoFocus />
          <PartnerAutocomplete
            label="Payé par un autre organisme"
            value={billedPartnerId}
            onChange={setBilledPartnerId}
          />
          <FormControlLabel
            label="Facturer cette inscription"
            control={<Checkbox checked={billed} onChange={(_event, on) => setBilled(on)} />}
          />
          <TextField
            label="Note"
            size="small"
            multiline
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" loading={busy} onClick={() => void save()}>
          Enregistrer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
