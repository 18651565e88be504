import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Stack } from '@mui/material';
import { useState } from 'react';
import type { Contact, TrainingInterest } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ContactAutocomplete } from '../fields/ContactAutocomplete.js';

/** Says which contact a person is, or makes one of what they typed. */
export function IdentifyDialog({ interest, onClose }: { interest: TrainingInterest; onClose: () => void }) {
  const { id, name, email, version, partnerName } = interest;
  const [contact, setContact] = useState<Contact | null>(null);
  const { run, busy } = useAction();
  const send = async () => {
    const body = { version, contactId: contact?.id ?? null };
    const success = contact ? 'Rattachée à ce contact' : 'Contact créé';
    if (await run({ path: `/training/interests/${id}/identify`, body, success })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="identify">
      <DialogTitle id="identify">Qui est {name} ?</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>
            Sans choix, un nouveau contact est créé : {name}, {email}
            {partnerName ? `, pour ${partnerName}` : ''}. Si cette personne est déjà dans les contacts sous un autre nom
            ou une autre adresse, choisissez-la.
          </DialogContentText>
          <ContactAutocomplete label="Contact existant (facultatif)" value={contact} onChange={setContact} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="contained" loading={busy} onClick={() => void send()}>
          {contact ? 'Rattacher' : 'Créer le contact'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
