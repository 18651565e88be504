import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';

interface Person {
  firstName: string;
  lastName: string;
  email: string;
  organisation: string | null;
}
interface Props {
  busy: boolean;
  onSave: (person: Person) => Promise<void>;
  onClose: () => void;
}

const FIELDS = [
  { name: 'firstName', label: 'Prénom', max: 100, type: 'text' },
  { name: 'lastName', label: 'Nom', max: 100, type: 'text' },
  { name: 'email', label: 'Courriel', max: 254, type: 'email' },
  { name: 'organisation', label: 'Organisme', max: 200, type: 'text' },
] as const;

/** Somebody who telephoned: they get the same mails as if they had registered by themselves. */
export function AddRegistrantDialog({ busy, onSave, onClose }: Props) {
  const [person, setPerson] = useState({ firstName: '', lastName: '', email: '', organisation: '' });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void onSave({ ...person, organisation: person.organisation || null });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="add-registrant">
      <form onSubmit={save}>
        <DialogTitle id="add-registrant">Inscrire quelqu’un</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {FIELDS.map(({ name, label, max, type }, index) => (
              <TextField
                key={name}
                label={label}
                type={type}
                required={name !== 'organisation'}
                autoFocus={index === 0}
                value={person[name]}
                onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
                slotProps={{ htmlInput: { maxLength: max } }}
              />
            ))}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy}>
            Inscrire
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
