import { Alert, Button, Link, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { LinkBase, useNavigate, useParams } from 'react-admin';
import { call, errorText, problemOf } from '../api/http.js';
import { rememberSession } from '../api/session.js';
import type { Me } from '../api/types.js';
import { AuthFrame } from './AuthFrame.js';
import { PasswordField } from './PasswordField.js';

/** Opens an invitation or a forgotten-password link: choose a password, and one is signed in. */
export function InvitationPage() {
  const { token = '' } = useParams<{ token: string }>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = `/auth/invitations/${encodeURIComponent(token)}`;
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<unknown>(null);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call<{ email: string; name: string }>(path, { renew: false }),
    retry: false,
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      rememberSession(await call<Me>(path, { method: 'POST', body: { password }, renew: false }));
      // What this browser knew of somebody's rights, nobody's until now, is forgotten.
      queries.clear();
      void navigate('/');
    } catch (error) {
      setRefusal(error);
    }
  };

  if (invitation.isPending) {
    return (
      <AuthFrame title="Invitation">
        <Skeleton height={120} />
      </AuthFrame>
    );
  }
  if (invitation.isError) {
    return (
      <AuthFrame title="Invitation">
        <Alert severity="error" sx={{ mb: 2 }}>
          {errorText(invitation.error)} Demandez un nouveau lien à un administrateur ou par « Mot de passe oublié ».
        </Alert>
        <Link component={LinkBase} to="/login">
          Aller à la connexion
        </Link>
      </AuthFrame>
    );
  }
  const fieldError = problemOf(refusal).errors?.['password'];
  return (
    <AuthFrame title={`Bienvenue, ${invitation.data.name}`}>
      <Stack spacing={2} component="form" onSubmit={(event: FormEvent) => void submit(event)}>
        {refusal && !fieldError ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
        <Typography variant="body2">
          Choisissez le mot de passe de votre compte <strong>{invitation.data.email}</strong>.
        </Typography>
        <PasswordField
          label="Nouveau mot de passe"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={Boolean(fieldError)}
          helperText={fieldError ?? 'Au moins 12 caractères.'}
        />
        <Button type="submit" variant="contained" size="large">
          Choisir ce mot de passe et entrer
        </Button>
      </Stack>
    </AuthFrame>
  );
}
