import { Alert, Button, Link, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { LinkBase } from 'react-admin';
import { call, errorText } from '../api/http.js';
import { AuthFrame } from './AuthFrame.js';

/** Asks for a one-time link; the answer is the same whether the account exists or not. */
export function ForgottenPage() {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [error, setError] = useState('');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError('');
    try {
      await call('/auth/forgotten', { method: 'POST', body: { email }, renew: false });
      setSent(true);
    } catch (refusal) {
      setError(errorText(refusal));
    }
  };

  return (
    <AuthFrame title="Mot de passe oublié">
      <Stack spacing={2} component="form" onSubmit={(event: FormEvent) => void submit(event)}>
        {error ? <Alert severity="error">{error}</Alert> : null}
        {sent ? (
          <Alert severity="success">
            Si un compte existe à cette adresse, un courriel vient de partir avec un lien pour choisir un nouveau mot de
            passe.
          </Alert>
        ) : (
          <>
            <TextField
              label="Adresse e-mail"
              type="email"
              required
              autoFocus
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <Button type="submit" variant="contained" size="large">
              Recevoir un lien
            </Button>
          </>
        )}
        <Link component={LinkBase} to="/login" variant="body2" sx={{ alignSelf: 'center' }}>
          Revenir à la connexion
        </Link>
      </Stack>
    </AuthFrame>
  );
}
