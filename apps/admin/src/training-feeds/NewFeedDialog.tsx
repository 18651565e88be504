import CopyIcon from '@mui/icons-material/ContentCopy';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useRefresh } from 'react-admin';
import { call, errorText, problemOf } from '../api/http.js';
import type { CreatedFeed } from '../api/types.js';

/** Name it; then its address is shown, once. */
export function NewFeedDialog({ onClose }: { onClose: () => void }) {
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [created, setCreated] = useState<CreatedFeed | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      setCreated(await call<CreatedFeed>('/training/feeds', { method: 'POST', body: { name } }));
      refresh();
    } catch (error) {
      setRefusal(error);
    }
  };
  if (created) return <FeedShownOnce feed={created} onClose={onClose} />;
  const { errors } = problemOf(refusal);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="feed-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="feed-title">Nouveau lien d’agenda</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
            <TextField
              label="Nom"
              required
              autoFocus
              value={name}
              error={Boolean(errors?.['name'])}
              helperText={errors?.['name'] ?? 'Pour qui il est : vous saurez lequel révoquer.'}
              slotProps={{ htmlInput: { maxLength: 100 } }}
              onChange={(event) => setName(event.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained">
            Créer le lien
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The only moment the address can be read. */
function FeedShownOnce({ feed, onClose }: { feed: CreatedFeed; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(feed.url);
      setCopied(true);
    } catch {
      // Clipboard refused (plain http on another host): the text is selected by hand.
      document.querySelector<HTMLInputElement>('#created-feed')?.select();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="feed-created-title">
      <DialogTitle id="feed-created-title">Lien « {feed.name} » créé</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Alert severity="warning">
            Copiez-le maintenant : il ne sera plus jamais affiché. Qui l’a voit les sessions, sans compte.
          </Alert>
          <TextField
            id="created-feed"
            label="Adresse à donner à l’agenda"
            value={feed.url}
            slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
          />
          <Button startIcon={<CopyIcon />} variant="outlined" onClick={() => void copy()}>
            {copied ? 'Copié' : 'Copier l’adresse'}
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          J’ai copié l’adresse
        </Button>
      </DialogActions>
    </Dialog>
  );
}
