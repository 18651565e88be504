import { Button, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SESSION_ACT_LABELS } from '#wording/training/session-words.js';
import { call } from '../api/http.js';
import type { SessionLife } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';
import { plural } from '../i18n/format.js';
import { PostponeDialog } from './PostponeDialog.js';

const DONE = {
  open: 'Session ouverte aux inscriptions',
  confirm: 'Session confirmée',
  hold: 'Session tenue',
  reopen: 'Session rouverte',
};

/** What may become of a session now; what may not says why. */
export function LifeActions({ sessionId }: { sessionId: string }) {
  const write = useMay()('training:write');
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<'postpone' | 'cancel' | null>(null);
  const { data: life } = useQuery({
    queryKey: ['training-life', sessionId],
    queryFn: ({ signal }) => call<SessionLife>(`/training/sessions/${sessionId}/life`, { signal }),
  });
  if (!write || !life) return null;
  const { version, acts, cancellationMails, withoutAddress } = life;
  const path = `/training/sessions/${sessionId}`;
  const cancel = async (reason: string) => {
    if (await run({ path: `${path}/cancel`, body: { version, reason }, success: 'Session annulée' })) setAsking(null);
  };
  return (
    <>
      {acts.map(({ act, refusal }) => (
        <Tooltip key={act} title={refusal ?? ''}>
          <span>
            <Button
              size="small"
              variant={act === 'open' || act === 'confirm' ? 'contained' : 'text'}
              color={act === 'cancel' ? 'error' : 'primary'}
              disabled={busy || refusal !== null}
              onClick={() =>
                act === 'postpone' || act === 'cancel'
                  ? setAsking(act)
                  : void run({ path: `${path}/${act}`, body: { version }, success: DONE[act] })
              }
            >
              {SESSION_ACT_LABELS[act]}
            </Button>
          </span>
        </Tooltip>
      ))}
      {asking === 'cancel' ? (
        <ReasonDialog
          title="Annuler la session ?"
          confirm="Annuler la session"
          busy={busy}
          onConfirm={(reason) => void cancel(reason)}
          onClose={() => setAsking(null)}
        >
          {plural(cancellationMails, 'personne sera prévenue', 'personnes seront prévenues')} par courriel, une fois,
          avec ce motif, et retournent au vivier.
          {withoutAddress.length > 0 ? ` Sans adresse, à prévenir autrement : ${withoutAddress.join(', ')}.` : ''}
        </ReasonDialog>
      ) : null}
      {asking === 'postpone' ? <PostponeDialog life={life} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
