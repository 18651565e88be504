import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { Contact, Group } from '../../api/types.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import { PartnerAutocomplete } from '../../fields/PartnerAutocomplete.js';

/** An organisation, somebody, or somebody for an organisation; stays open to add the next one. */
export function AddMemberDialog({ group: { id, version }, onClose }: { group: Group; onClose: () => void }) {
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [contact, setContact] = useState<Contact | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const choosePerson = (chosen: Contact | null) => {
    setContact(chosen);
    const places = (chosen?.memberships ?? []).filter(({ endedOn }) => endedOn === null);
    // The organisation of somebody who has only one is known.
    if (partnerId === null && places.length === 1) setPartnerId(places[0]?.partnerId ?? null);
  };
  const add = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const member = { partnerId, contactId: contact?.id ?? null };
      await call(`/groups/${id}/members`, { method: 'POST', body: { members: [member], version } });
      notify('Membre ajouté', { type: 'success' });
      setContact(null);
      setPartnerId(null);
      refresh();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="member-title">
      <DialogTitle id="member-title">Ajouter un membre</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
          <ContactAutocomplete
            label="Personne"
            value={contact}
            onChange={choosePerson}
            autoFocus
            helperText="Vide : l’organisme siège, sa personne reste à désigner."
          />
          <PartnerAutocomplete label="Pour quel organisme" value={partnerId} onChange={setPartnerId} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" loading={busy} disabled={!partnerId && !contact} onClick={() => void add()}>
          Ajouter
        </Button>
      </DialogActions>
    </Dialog>
  );
}
