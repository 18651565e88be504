import { Button, Stack, Typography } from '@mui/material';
import { Confirm, Title, useGetIdentity, useLogout, useNotify } from 'react-admin';
import { useState } from 'react';
import type { Role } from '#domain/permissions.js';
import { call, errorText } from '../api/http.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { roleLabels } from '../i18n/labels.js';
import { ChangePasswordForm } from './ChangePasswordForm.js';

/** Who I am here, my password, and signing out everywhere. */
export function MyAccountPage() {
  const { identity } = useGetIdentity();
  const logout = useLogout();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);

  const everywhere = async () => {
    try {
      await call('/auth/logout-everywhere', { method: 'POST' });
      await logout();
    } catch (error) {
      setAsking(false);
      notify(errorText(error), { type: 'error' });
    }
  };

  return (
    <Stack spacing={2} sx={{ maxWidth: 640, mt: 1 }}>
      <Title title="Mon compte" />
      <Section title="Identité">
        <Facts
          facts={[
            { label: 'Nom', value: identity?.fullName },
            { label: 'Courriel', value: identity?.['email'] as string | undefined },
            { label: 'Rôle', value: identity ? roleLabels[identity['role'] as Role] : undefined },
          ]}
        />
      </Section>
      <Section title="Mot de passe">
        <ChangePasswordForm />
      </Section>
      <Section title="Sessions">
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          Ferme vos sessions sur tous les postes, celui-ci compris. Utile après un poste partagé ou perdu.
        </Typography>
        <Button variant="outlined" color="warning" onClick={() => setAsking(true)}>
          Se déconnecter partout
        </Button>
      </Section>
      <Confirm
        isOpen={asking}
        title="Se déconnecter partout ?"
        content="Toutes vos sessions seront fermées, sur tous les postes."
        confirm="Se déconnecter partout"
        confirmColor="warning"
        onConfirm={() => void everywhere()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
