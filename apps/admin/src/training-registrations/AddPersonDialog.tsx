import PersonAddIcon from '@mui/icons-material/PersonAddAltOutlined';
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
import { call, errorText } from '../api/http.js';
import type { Contact, Registration } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { contactName } from '../contacts/names.js';
import { ContactAutocomplete } from '../fields/ContactAutocomplete.js';
import { plural } from '../i18n/format.js';
import { type Chosen, ChosenPeople } from './ChosenPeople.js';
import { NewContactForm } from './NewContactForm.js';
import { registeredSentence } from './registeredSentence.js';

/** Registers people, or asks them to come: all of them or none. Stays open for the next ones. */
export function AddPersonDialog({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [creating, setCreating] = useState(false);
  const [notify, setNotify] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const create = useMay()('contacts:write');
  const tell = useNotify();
  const refresh = useRefresh();
  const choose = (contact: Contact | null) => {
    if (!contact) return;
    const known = chosen.some((one) => one.contact.id === contact.id);
    setRefusal(known ? `${contactName(contact)} est déjà dans la liste.` : null);
    if (!known) setChosen([...chosen, { contact, partnerId: onlyPartnerOf(contact) }]);
  };
  const send = async (as: 'seat' | 'invitation') => {
    setBusy(true);
    setRefusal(null);
    try {
      const people = chosen.map(({ contact, partnerId }) => ({ contactId: contact.id, partnerId }));
      const body = { people, as, notify: as === 'seat' && notify };
      const path = `/training/sessions/${sessionId}/registrations`;
      const { registrations } = await call<{ registrations: Registration[] }>(path, { method: 'POST', body });
      tell(registeredSentence(registrations), { type: 'success' });
      setChosen([]);
      refresh();
    } catch (error) {
      setRefusal(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  const none = chosen.length === 0;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="add-person">
      <DialogTitle id="add-person">Inscrire des personnes</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {refusal ? <Alert severity="error">{refusal}</Alert> : null}
          <ContactAutocomplete label="Ajouter une personne" value={null} onChange={choose} autoFocus clearAfterChoice />
          {creating ? (
            <NewContactForm
              onCreated={(contact) => {
                choose(contact);
                setCreating(false);
              }}
              onCancel={() => setCreating(false)}
            />
          ) : null}
          {create && !creating ? (
            <Button
              size="small"
              startIcon={<PersonAddIcon />}
              onClick={() => setCreating(true)}
              sx={{ alignSelf: 'flex-start' }}
            >
              Cette personne n’est pas dans les contacts
            </Button>
          ) : null}
          <ChosenPeople chosen={chosen} onChange={setChosen} />
          <FormControlLabel
            label={chosen.length > 1 ? 'Les prévenir par courriel' : 'Prévenir par courriel de l’inscription'}
            control={<Checkbox checked={notify} onChange={(_event, on) => setNotify(on)} />}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose}>Fermer</Button>
        <Button disabled={none || busy} onClick={() => void send('invitation')}>
          {chosen.length > 1 ? 'Leur demander par courriel' : 'Lui demander par courriel'}
        </Button>
        <Button variant="contained" loading={busy} disabled={none} onClick={() => void send('seat')}>
          {chosen.length > 1 ? `Inscrire ${plural(chosen.length, 'personne')}` : 'Inscrire'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The partner they work for when there is one only; else somebody says. */
function onlyPartnerOf({ memberships }: Contact): string | null {
  const current = memberships.filter(({ endedOn }) => endedOn === null);
  return current.length === 1 ? (current[0]?.partnerId ?? null) : null;
}
