import { Alert, Box, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { MailLayout } from '../api/types.js';
import { formatInstant } from '../i18n/format.js';
import { LayoutForm } from './LayoutForm.js';
import { LAYOUT_KEY } from './layoutKey.js';
import { LogoSection } from './LogoSection.js';

/** Header, signature and logo, set once for every mail that leaves. */
export function MailLayoutPage() {
  const { data, error } = useQuery({
    queryKey: LAYOUT_KEY,
    queryFn: ({ signal }) => call<MailLayout>('/mail-layout', { signal }),
  });
  return (
    <Box sx={{ mt: 1 }}>
      <Title title="Mise en page des courriels" />
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {!data && !error ? <Skeleton variant="rounded" height={320} /> : null}
      {data ? (
        <Stack spacing={2}>
          <Typography variant="body2" color="textSecondary">
            Elle vaut pour tous les courriels : ceux des modèles comme ceux des comptes. Les courriels déjà écrits
            gardent la leur. Modifiée le {formatInstant(data.updatedAt)} par {data.updatedBy}.
          </Typography>
          <LogoSection layout={data} />
          <LayoutForm key={data.version} layout={data} />
        </Stack>
      ) : null}
    </Box>
  );
}
