import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { MeetingAction } from '../../api/types.js';
import { PartnerAutocomplete } from '../../fields/PartnerAutocomplete.js';

interface Props {
  action: MeetingAction | null;
  meetingId: string | null;
  onClose: () => void;
}

/** Who promised what, by when: before the next meeting unless a day is given. */
export function ActionDialog({ action, meetingId, onClose }: Props) {
  const [text, setText] = useState(action?.text ?? '');
  const [ownerSide, setOwnerSide] = useState<MeetingAction['ownerSide']>(action?.ownerSide ?? 'pigma');
  const [ownerPartnerId, setOwnerPartnerId] = useState(action?.ownerPartnerId ?? null);
  const [dueOn, setDueOn] = useState(action?.dueOn ?? '');
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const due = dueOn ? { dueKind: 'date', dueOn } : { dueKind: 'next_meeting', dueOn: null };
    const body = { text, ownerSide, ownerPartnerId: ownerSide === 'partner' ? ownerPartnerId : null, ...due };
    try {
      if (action) {
        await call(`/actions/${action.id}`, { method: 'PATCH', body: { ...body, version: action.version } });
      } else await call('/actions', { method: 'POST', body: { ...body, meetingId } });
      notify('Action notée', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="action-title">
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id="action-title">{action ? 'Modifier l’action' : 'Noter une action'}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
            <TextField
              required
              autoFocus
              multiline
              minRows={2}
              label="Quoi"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <TextField
              select
              size="small"
              label="Qui"
              value={ownerSide}
              onChange={(event) => setOwnerSide(event.target.value as MeetingAction['ownerSide'])}
            >
              <MenuItem value="pigma">PIGMA</MenuItem>
              <MenuItem value="partner">Un partenaire</MenuItem>
            </TextField>
            {ownerSide === 'partner' ? (
              <PartnerAutocomplete label="Lequel" value={ownerPartnerId} onChange={setOwnerPartnerId} />
            ) : null}
            <TextField
              type="date"
              size="small"
              label="Pour le"
              value={dueOn}
              helperText="Vide : avant la prochaine réunion du groupe."
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => setDueOn(event.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={text.trim() === ''}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
