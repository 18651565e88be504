import { Alert, Button, Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText, problemOf } from '../api/http.js';
import { PasswordField } from './PasswordField.js';

export function ChangePasswordForm() {
  const notify = useNotify();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [refusal, setRefusal] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      await call('/auth/password', { method: 'POST', body: { currentPassword, newPassword } });
      setCurrent('');
      setNew('');
      notify('Votre mot de passe est changé.', { type: 'success' });
    } catch (error) {
      setRefusal(error);
    }
  };

  const errors = problemOf(refusal).errors ?? {};
  return (
    <Stack spacing={2} component="form" onSubmit={(event: FormEvent) => void submit(event)} sx={{ maxWidth: 400 }}>
      {refusal && Object.keys(errors).length === 0 ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
      <PasswordField
        label="Mot de passe actuel"
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        error={Boolean(errors['currentPassword'])}
        helperText={errors['currentPassword'] ?? ''}
      />
      <PasswordField
        label="Nouveau mot de passe"
        autoComplete="new-password"
        value={newPassword}
        onChange={setNew}
        error={Boolean(errors['newPassword'])}
        helperText={errors['newPassword'] ?? 'Au moins 12 caractères.'}
      />
      <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
        Changer le mot de passe
      </Button>
    </Stack>
  );
}
