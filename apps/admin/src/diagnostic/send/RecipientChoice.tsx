import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import type { Recipient } from '../../api/types.js';
import { roleNames } from '../../contacts/names.js';

interface Props {
  recipients: Recipient[];
  value: string;
  onChange: (contactId: string) => void;
}

/** The contacts who may get the diagnostic, the recommended one said in words. */
export function RecipientChoice({ recipients, value, onChange }: Props) {
  return (
    <FormControl sx={{ mb: 2 }}>
      <FormLabel id="recipient-label">Destinataire</FormLabel>
      <RadioGroup aria-labelledby="recipient-label" value={value} onChange={(_event, id) => onChange(id)}>
        {recipients.map(({ contactId, name, email, roles, recommended }) => (
          <FormControlLabel
            key={contactId}
            value={contactId}
            control={<Radio size="small" />}
            label={`${name} <${email}> – ${roleNames(roles)}${recommended ? ' (recommandé)' : ''}`}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
