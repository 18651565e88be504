import CancelIcon from '@mui/icons-material/EventBusyOutlined';
import DoneIcon from '@mui/icons-material/EventAvailableOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase, ListButton, TopToolbar, useRedirect } from 'react-admin';
import { meetingMay } from '#domain/meeting/meeting-states.js';
import type { Meeting } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** What may be done in its state, by the very table that the server obeys. */
export function MeetingActions({ meeting: { id, state, startsOn, version } }: { meeting: Meeting }) {
  const may = useMay();
  const { run, busy } = useAction();
  const redirect = useRedirect();
  const [asking, setAsking] = useState<'cancel' | 'remove' | null>(null);
  const close = () => setAsking(null);
  const allows = (act: 'hold' | 'cancel' | 'reopen') => meetingMay(act, state, startsOn, today());
  const act = (verb: string, success: string, more: object = {}) =>
    run({ path: `/meetings/${id}/${verb}`, body: { ...more, version }, success });
  const remove = async () => {
    const path = `/meetings/${id}?version=${version}`;
    if (await run({ path, method: 'DELETE', success: 'Réunion supprimée' })) redirect('list', 'meetings');
    close();
  };
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {may('meetings:write') ? (
        <>
          {allows('hold') ? (
            <Button
              size="small"
              variant="contained"
              startIcon={<DoneIcon />}
              loading={busy}
              onClick={() => void act('hold', 'Réunion déclarée tenue')}
            >
              Déclarer tenue
            </Button>
          ) : null}
          {state === 'cancelled' ? null : (
            <Button size="small" startIcon={<EditIcon />} component={LinkBase} to={`/meetings/${id}`}>
              Modifier
            </Button>
          )}
          {allows('reopen') ? (
            <Button
              size="small"
              startIcon={<UndoIcon />}
              loading={busy}
              onClick={() => void act('reopen', 'Réunion rouverte')}
            >
              Rouvrir
            </Button>
          ) : null}
          {allows('cancel') ? (
            <Button size="small" color="error" startIcon={<CancelIcon />} onClick={() => setAsking('cancel')}>
              Annuler la réunion
            </Button>
          ) : null}
          {state === 'planned' ? (
            <Button size="small" color="error" onClick={() => setAsking('remove')}>
              Supprimer
            </Button>
          ) : null}
        </>
      ) : null}
      <ListButton label="Toutes les réunions" />
      {asking === 'cancel' ? (
        <ReasonDialog
          title="Annuler cette réunion ?"
          confirm="Annuler la réunion"
          busy={busy}
          onConfirm={(reason) => void act('cancel', 'Réunion annulée', { reason }).then(close)}
          onClose={close}
        >
          Ses présences et son ordre du jour sont gardés. Vous pourrez la rouvrir.
        </ReasonDialog>
      ) : null}
      <Confirm
        isOpen={asking === 'remove'}
        loading={busy}
        title="Supprimer cette réunion ?"
        content="Son ordre du jour et ses documents disparaissent avec elle. Une réunion déjà annoncée s’annule plutôt."
        confirm="Supprimer"
        confirmColor="warning"
        onConfirm={() => void remove()}
        onClose={close}
      />
    </TopToolbar>
  );
}
