import {
  Alert,
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
import { useNotify, useRefresh } from 'react-admin';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import { call, errorText } from '../api/http.js';
import type { Contact, Registration } from '../api/types.js';
import { ContactAutocomplete } from '../fields/ContactAutocomplete.js';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

/** Registers somebody, or asks them to come; stays open for the next one. */
export function AddPersonDialog({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const [contact, setContact] = useState<Contact | null>(null);
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [notify, setNotify] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const tell = useNotify();
  const refresh = useRefresh();
  const choose = (chosen: Contact | null) => {
    setContact(chosen);
    const places = (chosen?.memberships ?? []).filter(({ endedOn }) => endedOn === null);
    setPartnerId(places.length === 1 ? (places[0]?.partnerId ?? null) : null);
  };
  const send = async (as: 'seat' | 'invitation') => {
    setBusy(true);
    setRefusal(null);
    try {
      const body = { people: [{ contactId: contact?.id, partnerId }], as, notify: as === 'seat' && notify };
      const path = `/training/sessions/${sessionId}/registrations`;
      const { registrations } = await call<{ registrations: Registration[] }>(path, { method: 'POST', body });
      const [made] = registrations;
      tell(made ? `${made.name} : ${PARTICIPANT_LABELS[made.status].toLowerCase()}` : 'Fait', { type: 'success' });
      choose(null);
      refresh();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="add-person">
      <DialogTitle id="add-person">Inscrire quelqu’un</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
          <ContactAutocomplete label="Personne" value={contact} onChange={choose} autoFocus />
          <PartnerAutocomplete label="Pour quel organisme" value={partnerId} onChange={setPartnerId} />
          <FormControlLabel
            label="Prévenir par courriel de l’inscription"
            control={<Checkbox checked={notify} onChange={(_event, on) => setNotify(on)} />}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose}>Fermer</Button>
        <Button disabled={!contact || busy} onClick={() => void send('invitation')}>
          Lui demander par courriel
        </Button>
        <Button variant="contained" loading={busy} disabled={!contact} onClick={() => void send('seat')}>
          Inscrire
        </Button>
      </DialogActions>
    </Dialog>
  );
}
