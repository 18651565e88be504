import { Button, Stack, Typography } from '@mui/material';
import { LinkBase, Title } from 'react-admin';

export function NotFoundPage() {
  return (
    <Stack spacing={2} sx={{ maxWidth: 560, mt: 6, mx: 'auto', alignItems: 'flex-start' }}>
      <Title title="Page introuvable" />
      <Typography variant="h2">Cette adresse ne mène nulle part</Typography>
      <Typography>
        La page a pu être déplacée, ou la fiche archivée. Cherchez le partenaire avec Ctrl + K, ou repartez de
        l’accueil.
      </Typography>
      <Button component={LinkBase} to="/" variant="contained">
        Revenir à l’accueil
      </Button>
    </Stack>
  );
}
