import ReplayIcon from '@mui/icons-material/Replay';
import CancelIcon from '@mui/icons-material/CancelOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useRefresh, useUnselectAll } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { MailBatch, MailSummary } from '../api/types.js';
import { plural } from '../i18n/format.js';

const DONE = {
  retry: (count: number) => plural(count, 'courriel remis dans la file', 'courriels remis dans la file'),
  cancel: (count: number) => plural(count, 'courriel annulé', 'courriels annulés'),
};

/** One act on the mails that are ticked; those that refuse it stay ticked, and say why. */
export function MailBatchActions() {
  const { selectedIds = [], onSelect } = useListContext<MailSummary>();
  const [busy, setBusy] = useState<'retry' | 'cancel' | null>(null);
  const unselectAll = useUnselectAll('mails');
  const notify = useNotify();
  const refresh = useRefresh();
  const act = async (verb: 'retry' | 'cancel') => {
    setBusy(verb);
    try {
      const { done, refused } = await call<MailBatch>(`/mails/${verb}`, { method: 'POST', body: { ids: selectedIds } });
      if (refused.length === 0) unselectAll();
      else onSelect(refused.map(({ id }) => id));
      const why = [...new Set(refused.map((one) => one.why))].join(' ');
      notify(refused.length === 0 ? DONE[verb](done) : `${DONE[verb](done)}, ${refused.length} non : ${why}`, {
        type: refused.length === 0 ? 'success' : 'warning',
        autoHideDuration: refused.length === 0 ? 4000 : 10_000,
      });
      refresh();
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <Button size="small" startIcon={<ReplayIcon />} loading={busy === 'retry'} onClick={() => void act('retry')}>
        Réessayer
      </Button>
      <Button
        size="small"
        color="error"
        startIcon={<CancelIcon />}
        loading={busy === 'cancel'}
        onClick={() => void act('cancel')}
      >
        Annuler l’envoi
      </Button>
    </>
  );
}
