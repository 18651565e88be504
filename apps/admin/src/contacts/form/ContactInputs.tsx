import { Box } from '@mui/material';
import { TextInput, email, maxLength, required } from 'react-admin';

/** The person: name and ways to reach them. */
export function ContactInputs() {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextInput source="firstName" validate={[required(), maxLength(100)]} />
      <TextInput source="lastName" validate={[required(), maxLength(100)]} />
      <TextInput source="email" type="email" validate={email('Adresse e-mail attendue, par exemple nom@example.org')} />
      <TextInput source="phone" type="tel" />
      <TextInput source="notes" multiline minRows={2} sx={{ gridColumn: '1 / -1' }} />
    </Box>
  );
}
