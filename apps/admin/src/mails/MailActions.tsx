import { Button } from '@mui/material';
import type { Mail } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { mayCancel, mayRetry } from './mailActs.js';

/** Send again what failed, was held or was stopped by a block; cancel what has not left. */
export function MailActions({ mail: { id, state, cancelReason, purgedAt } }: { mail: Mail }) {
  const may = useMay();
  const { run, busy } = useAction();
  if (!may('mails:manage')) return null;
  const act = (verb: 'retry' | 'cancel', success: string) => void run({ path: `/mails/${id}/${verb}`, success });
  return (
    <>
      {mayRetry(state, cancelReason) && purgedAt === null ? (
        <Button
          size="small"
          variant="contained"
          loading={busy}
          onClick={() => act('retry', 'Remis dans la file d’envoi')}
        >
          Réessayer
        </Button>
      ) : null}
      {mayCancel(state) ? (
        <Button size="small" color="error" loading={busy} onClick={() => act('cancel', 'Courriel annulé')}>
          Annuler l’envoi
        </Button>
      ) : null}
    </>
  );
}
