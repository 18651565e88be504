import { Alert, Button, Link, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { LinkBase, useLogin } from 'react-admin';
import { errorText } from '../api/http.js';
import { useInstance } from '../api/useInstance.js';
import { AuthFrame } from './AuthFrame.js';
import { PasswordField } from './PasswordField.js';

export function LoginPage() {
  const login = useLogin();
  const { data: instance } = useInstance();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError('');
    try {
      await login({ email, password });
    } catch (refusal) {
      setError(errorText(refusal));
      setBusy(false);
    }
  };

  return (
    <AuthFrame title="Connexion au back-office">
      <form onSubmit={(event) => void submit(event)}>
        <Stack spacing={2}>
          {error ? <Alert severity="error">{error}</Alert> : null}
          <TextField
            label="Adresse e-mail"
            type="email"
            required
            autoFocus
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <PasswordField label="Mot de passe" autoComplete="current-password" value={password} onChange={setPassword} />
          <Button type="submit" variant="contained" size="large" loading={busy}>
            Se connecter
          </Button>
          <Link component={LinkBase} to="/forgotten" variant="body2" sx={{ alignSelf: 'center' }}>
            Mot de passe oublié ?
          </Link>
          {instance?.demonstration ? (
            <Typography variant="body2" color="textSecondary">
              Démonstration : l’adresse et le mot de passe sont affichés dans le terminal où PIGMA a été lancé.
            </Typography>
          ) : null}
        </Stack>
      </form>
    </AuthFrame>
  );
}
