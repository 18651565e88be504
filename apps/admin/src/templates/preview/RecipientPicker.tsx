import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { Contact } from '../../api/types.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import type { PreviewChoice } from './draft.js';
import { SubjectPicker } from './SubjectPicker.js';

interface Props {
  kind: string;
  choice: PreviewChoice;
  onChange: (choice: PreviewChoice) => void;
}

/** A contact, then for which of their partners when they have several, then about which session or meeting. */
export function RecipientPicker({ kind, choice, onChange }: Props) {
  const [contact, setContact] = useState<Contact | null>(null);
  const partners = [...new Map(currentPartners(contact)).entries()];
  const choose = (chosen: Contact | null) => {
    setContact(chosen);
    const [first] = currentPartners(chosen);
    onChange({ ...choice, contactId: chosen?.id ?? null, partnerId: chosen && first ? first[0] : null });
  };
  return (
    <Stack spacing={1.5} sx={{ mb: 2 }}>
      <ContactAutocomplete label="Destinataire de l’aperçu" value={contact} onChange={choose} />
      {kind !== 'contact' && partners.length > 1 ? (
        <TextField
          select
          label="Pour le partenaire"
          value={choice.partnerId ?? ''}
          onChange={(event) => onChange({ ...choice, partnerId: event.target.value })}
        >
          {partners.map(([id, name]) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      {kind === 'session' || kind === 'meeting' ? (
        <SubjectPicker key={kind} kind={kind} onChange={(subjectId) => onChange({ ...choice, subjectId })} />
      ) : null}
    </Stack>
  );
}

const currentPartners = (contact: Contact | null): [string, string][] =>
  (contact?.memberships ?? [])
    .filter(({ endedOn }) => endedOn === null)
    .map(({ partnerId, partnerName }) => [partnerId, partnerName]);
