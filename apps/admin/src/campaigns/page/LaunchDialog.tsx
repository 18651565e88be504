import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { call, errorText, problemOf } from '../../api/http.js';
import type { Campaign } from '../../api/types.js';
import { plural } from '../../i18n/format.js';
import { LeftOutTable } from '../audience/LeftOutTable.js';
import { useReach } from '../audience/useReach.js';

/** The last look: how many, who is left out and why, now or when. */
export function LaunchDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { audience, family, id, version } = campaign;
  const notify = useNotify();
  const refresh = useRefresh();
  const reach = useReach(audience, family ?? 'information');
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [at, setAt] = useState('');
  const [leaveOut, setLeaveOut] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const problem = problemOf(refusal);
  const incomplete = problem.code === 'campaign_fields_missing';

  const launch = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const scheduledAt = when === 'later' ? new Date(at).toISOString() : null;
      await call(`/campaigns/${id}/launch`, {
        method: 'POST',
        body: { version, scheduledAt, leaveOutIncomplete: leaveOut },
      });
      notify(when === 'later' ? 'Campagne planifiée' : 'La campagne part', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="launch-title">
      <DialogTitle id="launch-title">Envoyer « {campaign.name} »</DialogTitle>
      <DialogContent dividers>
        <Stack spacing={2}>
          {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
          {incomplete || leaveOut ? (
            <FormControlLabel
              control={<Checkbox checked={leaveOut} onChange={(event) => setLeaveOut(event.target.checked)} />}
              label="Laisser ces personnes de côté et écrire aux autres"
            />
          ) : null}
          <Typography aria-live="polite">
            {reach ? (
              <>
                <strong>{plural(reach.recipients, 'personne')}</strong>{' '}
                {reach.recipients >= 2 ? 'recevront' : 'recevra'} ce courriel si{' '}
                {when === 'now' ? 'vous envoyez' : 'il partait'} maintenant.
              </>
            ) : (
              'Les destinataires se comptent…'
            )}
          </Typography>
          {reach ? <LeftOutTable reach={reach} /> : null}
          <RadioGroup
            aria-label="Quand"
            value={when}
            onChange={(event) => setWhen(event.target.value as 'now' | 'later')}
          >
            <FormControlLabel value="now" control={<Radio />} label="Maintenant" />
            <FormControlLabel value="later" control={<Radio />} label="À un moment choisi" />
          </RadioGroup>
          {when === 'later' ? (
            <TextField
              type="datetime-local"
              label="Départ"
              value={at}
              error={Boolean(problem.errors?.['scheduledAt'])}
              helperText={
                problem.errors?.['scheduledAt'] ??
                'Les destinataires seront ceux de ce moment. Plus de six heures en retard, la campagne attend votre accord.'
              }
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => setAt(event.target.value)}
            />
          ) : null}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Revenir</Button>
        <Button
          variant="contained"
          loading={busy}
          disabled={(when === 'later' && at === '') || reach?.recipients === 0}
          onClick={() => void launch()}
        >
          {when === 'later' ? 'Planifier' : `Envoyer à ${plural(reach?.recipients ?? 0, 'personne')}`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
