import RefreshIcon from '@mui/icons-material/Refresh';
import { Alert, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/http.js';
import type { Mailbox } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { formatInstant } from '../i18n/format.js';

/** Whether a mailbox is read, since when it is not and what to do; and reading it now. */
export function MailboxNotice() {
  const may = useMay();
  const { run, busy } = useAction();
  const { data } = useQuery({
    queryKey: ['mailbox'],
    queryFn: ({ signal }) => call<Mailbox>('/mailbox', { signal }),
    refetchInterval: 15_000,
  });
  if (!data) return null;
  if (!data.name) {
    return (
      <Alert severity="info" sx={{ mt: 1 }}>
        Aucune boîte n’est relevée : demandez à qui installe le produit de donner le réglage IMAP_URL. Sans lui, les
        réponses et les avis de non-remise restent dans votre messagerie.
      </Alert>
    );
  }
  const readNow = may('incoming-mails:manage') ? (
    <Button
      size="small"
      color="inherit"
      startIcon={<RefreshIcon />}
      loading={busy}
      onClick={() => void run({ path: '/mailbox/read', success: 'La boîte est relevée maintenant' })}
    >
      Relever
    </Button>
  ) : null;
  const { failure, lastReadAt, name } = data;
  return (
    <Alert severity={failure ? 'error' : 'info'} sx={{ mt: 1 }} action={readNow}>
      {failure ? (
        <>
          <strong>
            La boîte {name} n’est plus relevée depuis le {formatInstant(failure.since)}.
          </strong>{' '}
          {failure.sentence}
          <Typography variant="body2">Réponse : {failure.detail}</Typography>
        </>
      ) : (
        <>
          Boîte {name}, {lastReadAt ? `relevée le ${formatInstant(lastReadAt)}` : 'pas encore relevée'}.
        </>
      )}
    </Alert>
  );
}
