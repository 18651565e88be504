import { Stack } from '@mui/material';
import { Form, SaveButton, Toolbar } from 'react-admin';
import { CancelButton } from '../../fields/CancelButton.js';
import { Section } from '../../fields/Section.js';
import { ContactInputs } from './ContactInputs.js';
import { MembershipInputs } from './MembershipInputs.js';

export function ContactForm({ defaultValues }: { defaultValues?: Record<string, unknown> }) {
  return (
    <Form warnWhenUnsavedChanges {...(defaultValues ? { defaultValues } : {})}>
      <Stack spacing={2} sx={{ maxWidth: 900 }}>
        <Section title="Personne">
          <ContactInputs />
        </Section>
        <Section title="Partenaires et rôles">
          <MembershipInputs />
        </Section>
      </Stack>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}
