import { Box, Checkbox, Chip, FormControlLabel, Stack, Typography } from '@mui/material';
import { useGetMany } from 'react-admin';
import type { Audience, Contact } from '../../api/types.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import { contactName } from '../../contacts/names.js';

interface Props {
  audience: Audience;
  onChange: (audience: Audience) => void;
}

/** People added to the filters, or taken out of them, by hand. */
export function AudiencePeople({ audience, onChange }: Props) {
  return (
    <Stack spacing={2}>
      <People
        label="Ajouter une personne"
        ids={audience.added}
        onChange={(added) => onChange({ ...audience, added })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={audience.onlyAdded}
            onChange={(event) => onChange({ ...audience, onlyAdded: event.target.checked })}
          />
        }
        label="Seulement les personnes ajoutées ici, sans les filtres"
      />
      <People
        label="Retirer une personne"
        ids={audience.removed}
        onChange={(removed) => onChange({ ...audience, removed })}
      />
    </Stack>
  );
}

function People({ label, ids, onChange }: { label: string; ids: string[]; onChange: (ids: string[]) => void }) {
  const { data: people = [] } = useGetMany<Contact>('contacts', { ids }, { enabled: ids.length > 0 });
  const named = new Map(people.map((person) => [person.id, contactName(person)]));
  return (
    <Box>
      <ContactAutocomplete
        label={label}
        value={null}
        onChange={(contact) => {
          if (contact && !ids.includes(contact.id)) onChange([...ids, contact.id]);
        }}
      />
      {ids.length > 0 ? (
        <Box component="ul" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 0, m: 0, mt: 1 }}>
          {ids.map((id) => (
            <Box component="li" key={id} sx={{ listStyle: 'none' }}>
              <Chip label={named.get(id) ?? '…'} onDelete={() => onChange(ids.filter((other) => other !== id))} />
            </Box>
          ))}
        </Box>
      ) : (
        <Typography variant="body2" color="textSecondary">
          Personne.
        </Typography>
      )}
    </Box>
  );
}
