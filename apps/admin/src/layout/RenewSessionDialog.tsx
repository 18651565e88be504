import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, errorText } from '../api/http.js';
import { onSessionExpired, rememberSession } from '../api/session.js';
import type { Me } from '../api/types.js';

/** Asks for the password again over the page, whose form stays as typed underneath. */
export function RenewSessionDialog() {
  const [email, setEmail] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const answer = useRef<(renewed: boolean) => void>(undefined);

  useEffect(
    () =>
      onSessionExpired((address) => {
        setEmail(address);
        return new Promise((resolve) => (answer.current = resolve));
      }),
    [],
  );

  const close = (renewed: boolean) => {
    setEmail(null);
    setPassword('');
    setError('');
    answer.current?.(renewed);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    try {
      rememberSession(await call<Me>('/auth/login', { method: 'POST', body: { email, password }, renew: false }));
      close(true);
    } catch (refusal) {
      setError(errorText(refusal));
    }
  };

  return (
    <Dialog open={email !== null} aria-labelledby="renew-title" maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="renew-title">Votre session a expiré</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <span>Reconnectez-vous pour continuer : rien de ce que vous avez saisi n’est perdu.</span>
            {error ? <Alert severity="error">{error}</Alert> : null}
            <TextField label="Adresse e-mail" value={email ?? ''} disabled autoComplete="username" />
            <TextField
              label="Mot de passe"
              type="password"
              autoFocus
              required
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => close(false)}>Abandonner et se déconnecter</Button>
          <Button type="submit" variant="contained">
            Se reconnecter
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
