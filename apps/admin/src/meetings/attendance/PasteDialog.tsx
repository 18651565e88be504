import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { PastedList } from '../../api/types.js';
import { plural } from '../../i18n/format.js';
import { PastedRows, type PastedRow } from './PastedRows.js';

interface Props {
  meetingId: string;
  onClose: () => void;
  onDone: () => void;
}

/** A list as minutes print it, read and matched; nothing is marked before somebody has looked. */
export function PasteDialog({ meetingId, onClose, onDone }: Props) {
  const notify = useNotify();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<PastedRow[] | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const read = () =>
    ask(async () => {
      const found = await call<PastedList>(`/meetings/${meetingId}/attendance/read`, {
        method: 'POST',
        body: { text },
      });
      setRows(found.rows.map((row) => ({ ...row, kept: true, representedBy: '' })));
    });
  const confirm = () =>
    ask(async () => {
      const kept = (rows ?? []).filter((row) => row.kept);
      const body = {
        rows: kept.map(({ partnerId, contactId, organisation, name, attendance, representedBy }) => ({
          ...{ partnerId, contactId, name, attendance },
          ...(attendance === 'represented' ? { representedBy } : {}),
          organisation: partnerId ? null : organisation,
        })),
      };
      await call(`/meetings/${meetingId}/attendance/confirm`, { method: 'POST', body });
      notify(plural(kept.length, 'personne pointée', 'personnes pointées'), { type: 'success' });
      onDone();
      onClose();
    });
  const count = (rows ?? []).filter((row) => row.kept).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby="paste-title">
      <DialogTitle id="paste-title">Coller une liste de présences</DialogTitle>
      <DialogContent dividers>
        {refusal ? (
          <Alert severity="error" sx={{ mb: 2 }}>
            {errorText(refusal)}
          </Alert>
        ) : null}
        {rows ? (
          <PastedRows rows={rows} onChange={setRows} />
        ) : (
          <TextField
            autoFocus
            fullWidth
            multiline
            minRows={10}
            label="Liste"
            value={text}
            helperText="Comme dans un compte rendu : un organisme et ses personnes par ligne, avec « Présents », « Excusés » au-dessus."
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </DialogContent>
      <DialogActions>
        {rows ? (
          <Button onClick={() => setRows(null)}>Revenir au texte</Button>
        ) : (
          <Button onClick={onClose}>Annuler</Button>
        )}
        {rows ? (
          <Button variant="contained" loading={busy} disabled={count === 0} onClick={() => void confirm()}>
            Pointer {plural(count, 'personne')}
          </Button>
        ) : (
          <Button variant="contained" loading={busy} disabled={text.trim() === ''} onClick={() => void read()}>
            Lire la liste
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
