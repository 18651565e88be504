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
import { useRefresh } from 'react-admin';
import type { Role } from '#domain/permissions.js';
import { call, errorText, problemOf } from '../api/http.js';
import type { CreatedToken } from '../api/types.js';
import { roleLabels } from '../i18n/labels.js';
import { TokenShownOnce } from './TokenShownOnce.js';

/** Name it, choose its role; then it is shown, once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const refresh = useRefresh();
  const [draft, setDraft] = useState<{ name: string; role: Role; expiresOn: string }>({
    name: '',
    role: 'reader',
    expiresOn: '',
  });
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const errors = problemOf(refusal).errors ?? {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      const body = { name: draft.name, role: draft.role, expiresOn: draft.expiresOn || null };
      setCreated(await call<CreatedToken>('/tokens', { method: 'POST', body }));
      refresh();
    } catch (error) {
      setRefusal(error);
    }
  };

  if (created) return <TokenShownOnce token={created} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="token-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="token-title">Nouveau jeton d’API</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
            <TextField
              label="Nom"
              required
              autoFocus
              value={draft.name}
              error={Boolean(errors['name'])}
              helperText={errors['name'] ?? 'À quoi il sert : vous le retrouverez dans l’histoire.'}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
            <TextField
              select
              label="Rôle"
              value={draft.role}
              onChange={(event) => setDraft({ ...draft, role: event.target.value as Role })}
            >
              {Object.entries(roleLabels).map(([role, label]) => (
                <MenuItem key={role} value={role}>
                  {label}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label="Expire le (facultatif)"
              type="date"
              value={draft.expiresOn}
              error={Boolean(errors['expiresOn'])}
              helperText={errors['expiresOn'] ?? ''}
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => setDraft({ ...draft, expiresOn: event.target.value })}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained">
            Créer le jeton
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
