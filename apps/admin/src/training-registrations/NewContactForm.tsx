import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { call, errorText, problemOf } from '../api/http.js';
import type { Contact } from '../api/types.js';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

const FIELDS = [
  { name: 'firstName', label: 'Prénom', type: 'text', required: true },
  { name: 'lastName', label: 'Nom', type: 'text', required: true },
  { name: 'email', label: 'Adresse de courriel', type: 'email', required: false },
] as const;
type Typed = Record<(typeof FIELDS)[number]['name'], string>;

interface Props {
  onCreated: (contact: Contact) => void;
  onCancel: () => void;
}

/** A new contact, without leaving the session: what a registration needs, the rest in their own page. */
export function NewContactForm({ onCreated, onCancel }: Props) {
  const [typed, setTyped] = useState<Typed>({ firstName: '', lastName: '', email: '' });
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { errors = {} } = problemOf(refusal);
  const shown = FIELDS.some(({ name }) => errors[name] !== undefined);
  const create = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { firstName, lastName, email } = typed;
      const memberships = partnerId === null ? [] : [{ partnerId, roles: ['other'] }];
      const body = { firstName, lastName, email: email.trim() || null, memberships };
      onCreated(await call<Contact>('/contacts', { method: 'POST', body }));
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };
  return (
    <Box
      component="form"
      aria-label="Nouveau contact"
      noValidate
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void create();
      }}
      sx={{ display: 'grid', gap: 1.5, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      {refusal && !shown ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
      {FIELDS.map(({ name, label, type, required }, index) => (
        <TextField
          key={name}
          size="small"
          label={label}
          type={type}
          required={required}
          autoFocus={index === 0}
          value={typed[name]}
          error={errors[name] !== undefined}
          helperText={errors[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      <PartnerAutocomplete label="Où cette personne travaille" value={partnerId} onChange={setPartnerId} />
      <Typography variant="body2" color="textSecondary">
        Son rôle y est « Autre » ; il se précise ensuite dans sa fiche.
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onCancel}>Renoncer</Button>
        <Button type="submit" variant="outlined" loading={busy}>
          Créer et ajouter
        </Button>
      </Box>
    </Box>
  );
}
