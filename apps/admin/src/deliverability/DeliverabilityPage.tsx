import { Alert, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { DeliverabilityReport } from '../api/types.js';
import { CheckSection } from './CheckSection.js';

/** Will our mails arrive? What DNS says of the sender's domain, and what to add. */
export function DeliverabilityPage() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['deliverability'],
    queryFn: ({ signal }) => call<DeliverabilityReport>('/deliverability', { signal }),
  });
  return (
    <Stack spacing={2} sx={{ mt: 1, maxWidth: 900 }}>
      <Title title="Délivrabilité" />
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {data ? (
        <>
          <Typography>
            Nos courriels partent au nom de <strong>{data.domain}</strong>. Voici ce que le DNS en dit aux serveurs qui
            les reçoivent. Les entrées à ajouter sont de type TXT.
          </Typography>
          {data.checks.map((check) => (
            <CheckSection key={check.kind} check={check} />
          ))}
          <Button sx={{ alignSelf: 'flex-start' }} loading={isFetching} onClick={() => void refetch()}>
            Vérifier de nouveau
          </Button>
        </>
      ) : error ? null : (
        <Skeleton variant="rounded" height={320} />
      )}
    </Stack>
  );
}
