import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  List,
  ListItem,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/http.js';
import type { Minutes, MinutesRecipient } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { formatInstant, plural } from '../../i18n/format.js';

/** To whom, with which files; who has this edition already gets it again only when asked. */
export function SendDialog({ minutes: { id, version, edition }, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { run, busy } = useAction();
  const [left, setLeft] = useState<string[]>([]);
  const [docx, setDocx] = useState(false);
  const [documents, setDocuments] = useState(true);
  const [again, setAgain] = useState(false);
  const { data } = useQuery({
    queryKey: ['minutes', id, 'recipients', version],
    queryFn: ({ signal }) => call<{ data: MinutesRecipient[] }>(`/minutes/${id}/recipients`, { signal }),
  });
  const people = data?.data ?? [];
  const had = people.filter(({ sentAt }) => sentAt !== null).length;
  const may = ({ dead, sentAt }: MinutesRecipient) => !dead && (again || sentAt === null);
  const chosen = people.filter((one) => may(one) && !left.includes(one.key));
  const send = async () => {
    const recipients = chosen.map(({ key }) => key);
    const body = { editionId: edition?.id, recipients, docx, documents, again, version };
    if (await run({ path: `/minutes/${id}/send`, body, success: `Envoyé à ${plural(recipients.length, 'personne')}` }))
      onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="send-title">
      <DialogTitle id="send-title">Envoyer le compte rendu</DialogTitle>
      <DialogContent dividers>
        <Typography sx={{ mb: 1 }}>Le PDF part avec le courriel.</Typography>
        <FormControlLabel
          control={<Checkbox checked={documents} onChange={(event) => setDocuments(event.target.checked)} />}
          label="Joindre les documents de la réunion"
        />
        <FormControlLabel
          control={<Checkbox checked={docx} onChange={(event) => setDocx(event.target.checked)} />}
          label="Joindre aussi le fichier Word"
        />
        {had > 0 ? (
          <Alert severity="info">
            {plural(had, 'personne a', 'personnes ont')} déjà cette édition.
            <FormControlLabel
              control={<Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)} />}
              label="La leur renvoyer"
            />
          </Alert>
        ) : null}
        <List dense aria-label="Destinataires">
          {people.map((one) => (
            <ListItem key={one.key} disablePadding>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={may(one) && !left.includes(one.key)}
                    disabled={!may(one)}
                    onChange={(event) =>
                      setLeft(event.target.checked ? left.filter((key) => key !== one.key) : [...left, one.key])
                    }
                  />
                }
                label={
                  <>
                    {one.name}, {one.partnerName ?? one.address}
                    {one.dead ? ' (adresse morte)' : ''}
                    {one.sentAt ? ` (reçu le ${formatInstant(one.sentAt)})` : ''}
                  </>
                }
              />
            </ListItem>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Revenir</Button>
        <Button variant="contained" loading={busy} disabled={chosen.length === 0} onClick={() => void send()}>
          Envoyer à {plural(chosen.length, 'personne')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
