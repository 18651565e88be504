import CancelIcon from '@mui/icons-material/CancelOutlined';
import CopyIcon from '@mui/icons-material/ContentCopy';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, useRedirect } from 'react-admin';
import { mayAct } from '#domain/campaign/campaign-life.js';
import { CAMPAIGN_ACT_LABELS } from '#wording/campaign/campaign-labels.js';
import { call, errorText } from '../../api/http.js';
import type { Campaign } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { LaunchDialog } from './LaunchDialog.js';

/** What may be done in its state: the same table as the server's. */
export function CampaignActions({ campaign, unsaved }: { campaign: Campaign; unsaved: boolean }) {
  const { id, state, version, templateId } = campaign;
  const may = useMay();
  const { run, busy } = useAction();
  const redirect = useRedirect();
  const notify = useNotify();
  const [launching, setLaunching] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  if (!may('campaigns:write')) return null;
  const act = (verb: string, success: string) => run({ path: `/campaigns/${id}/${verb}`, body: { version }, success });
  const duplicate = async () => {
    try {
      const copy = await call<Campaign>(`/campaigns/${id}/duplicate`, { method: 'POST', body: {} });
      redirect('show', 'campaigns', copy.id);
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    }
  };
  return (
    <>
      {mayAct('launch', state) ? (
        <Button
          variant="contained"
          size="small"
          startIcon={<SendIcon />}
          disabled={!templateId || unsaved}
          title={unsaved ? 'Enregistrez d’abord les destinataires' : templateId ? '' : 'Choisissez d’abord un modèle'}
          onClick={() => setLaunching(true)}
        >
          Envoyer…
        </Button>
      ) : null}
      {mayAct('pause', state) ? (
        <Button
          size="small"
          startIcon={<PauseIcon />}
          loading={busy}
          onClick={() => void act('pause', 'Campagne en pause')}
        >
          {CAMPAIGN_ACT_LABELS.pause}
        </Button>
      ) : null}
      {mayAct('resume', state) ? (
        <Button
          size="small"
          startIcon={<PlayIcon />}
          loading={busy}
          onClick={() => void act('resume', 'Campagne reprise')}
        >
          {CAMPAIGN_ACT_LABELS.resume}
        </Button>
      ) : null}
      {mayAct('unschedule', state) ? (
        <Button
          size="small"
          startIcon={<UndoIcon />}
          loading={busy}
          onClick={() => void act('unschedule', 'Campagne déplanifiée')}
        >
          {CAMPAIGN_ACT_LABELS.unschedule}
        </Button>
      ) : null}
      {mayAct('cancel', state) ? (
        <Button size="small" color="error" startIcon={<CancelIcon />} onClick={() => setCancelling(true)}>
          {CAMPAIGN_ACT_LABELS.cancel}
        </Button>
      ) : null}
      <Button size="small" startIcon={<CopyIcon />} onClick={() => void duplicate()}>
        Dupliquer
      </Button>
      {launching ? <LaunchDialog campaign={campaign} onClose={() => setLaunching(false)} /> : null}
      <Confirm
        isOpen={cancelling}
        loading={busy}
        title="Annuler cette campagne ?"
        content="Ce qui n’est pas parti ne partira jamais. Ce qui est parti reste chez ses destinataires."
        confirm="Annuler la campagne"
        cancel="Revenir"
        confirmColor="warning"
        onConfirm={() => void act('cancel', 'Campagne annulée').then(() => setCancelling(false))}
        onClose={() => setCancelling(false)}
      />
    </>
  );
}
