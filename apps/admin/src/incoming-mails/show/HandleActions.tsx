import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import type { IncomingMail } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';

/** Answer from one's own mail program; mark as handled, or not. */
export function HandleActions({ mail: { id, handledAt, fromAddress, subject, nature } }: { mail: IncomingMail }) {
  const may = useMay();
  const { run, busy } = useAction();
  const act = (verb: 'handle' | 'reopen', success: string) =>
    void run({ path: `/incoming-mails/${id}/${verb}`, success });
  return (
    <>
      {nature === 'reply' && fromAddress ? (
        <Button
          size="small"
          startIcon={<ReplyIcon />}
          href={`mailto:${encodeURIComponent(fromAddress)}?subject=${encodeURIComponent(`Re: ${subject}`)}`}
        >
          Répondre
        </Button>
      ) : null}
      {!may('incoming-mails:manage') ? null : handledAt ? (
        <Button
          size="small"
          startIcon={<UndoIcon />}
          loading={busy}
          onClick={() => act('reopen', 'Message remis à traiter')}
        >
          Remettre à traiter
        </Button>
      ) : (
        <Button
          size="small"
          variant="contained"
          startIcon={<DoneIcon />}
          loading={busy}
          onClick={() => act('handle', 'Message marqué comme traité')}
        >
          Marquer comme traité
        </Button>
      )}
    </>
  );
}
