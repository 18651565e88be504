import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  Skeleton,
  TextField,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, errorText } from '../api/http.js';
import type { Statement, StatementRecipients } from '../api/types.js';
import { useAction } from '../api/useAction.js';

/** Mails the paper to a contact of the organisation; who keeps its bills is proposed first. */
export function SendStatementDialog({ statement, onClose }: { statement: Statement; onClose: () => void }) {
  const { id, reference, billing } = statement;
  const [chosen, setChosen] = useState('');
  const { run, busy } = useAction();
  const { data, error } = useQuery({
    queryKey: ['training-statements', 'recipients', id],
    queryFn: ({ signal }) => call<StatementRecipients>(`/training/statements/${id}/recipients`, { signal }),
  });
  const recipients = data?.recipients ?? [];
  const contactId = chosen || (recipients[0]?.contactId ?? '');
  const send = async () => {
    const success = `${reference} en route`;
    if (await run({ path: `/training/statements/${id}/send`, body: { contactId }, success })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="send-title">
      <DialogTitle id="send-title">Envoyer {reference}</DialogTitle>
      <DialogContent>
        {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
        {!data && !error ? <Skeleton variant="rounded" height={56} /> : null}
        {data && recipients.length === 0 ? (
          <Alert severity="warning">
            Aucun contact actuel de « {billing.name} » n’a d’adresse qui fonctionne : ajoutez-en un, ou téléchargez le
            document et envoyez-le vous-même.
          </Alert>
        ) : null}
        {recipients.length > 0 ? (
          <>
            <DialogContentText sx={{ mb: 2 }}>
              Le document part en pièce jointe, avec le modèle « État de coûts d’une session ».
            </DialogContentText>
            <TextField
              select
              fullWidth
              label="Destinataire"
              value={contactId}
              onChange={(event) => setChosen(event.target.value)}
            >
              {recipients.map((one) => (
                <MenuItem key={one.contactId} value={one.contactId}>
                  {one.name} ({one.email}){one.billing ? ', facturation' : ''}
                </MenuItem>
              ))}
            </TextField>
          </>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="contained" loading={busy} disabled={!contactId} onClick={() => void send()}>
          Envoyer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
