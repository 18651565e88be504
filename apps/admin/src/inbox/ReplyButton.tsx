import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { call, errorText } from '../api/http.js';

/** Answers as the recipient would: the answer goes to « Réponses reçues », as from a real mailbox. */
export function ReplyButton({ mailId, to }: { mailId: string; to: string }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const redirect = useRedirect();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const path = `/inbox/${mailId}/reply`;
      const { incomingMailId } = await call<{ incomingMailId: string }>(path, { method: 'POST', body: { text } });
      notify('Réponse reçue', { type: 'success' });
      redirect(`/incoming-mails/${incomingMailId}/show`);
    } catch (error) {
      setRefusal(errorText(error));
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" startIcon={<ReplyIcon />} onClick={() => setOpen(true)}>
        Répondre à sa place
      </Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} fullWidth maxWidth="sm" aria-labelledby="reply">
          <form onSubmit={(event) => void send(event)}>
            <DialogTitle id="reply">Répondre à la place de {to}</DialogTitle>
            <DialogContent>
              {refusal ? (
                <Alert severity="error" sx={{ mb: 2 }}>
                  {refusal}
                </Alert>
              ) : null}
              <DialogContentText sx={{ mb: 2 }}>
                Pour essayer ce qui suit une réponse : elle arrive dans « Réponses reçues », comme d’une vraie boîte.
              </DialogContentText>
              <TextField
                label="Sa réponse"
                fullWidth
                required
                autoFocus
                multiline
                minRows={3}
                value={text}
                onChange={(event) => setText(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 10_000 } }}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>Annuler</Button>
              <Button type="submit" variant="contained" loading={busy} disabled={text.trim() === ''}>
                Répondre
              </Button>
            </DialogActions>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
