import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';

interface Props {
  /** Who is represented, as the list names them. */
  who: string;
  first: string;
  busy: boolean;
  onSave: (by: string) => void;
  onClose: () => void;
}

/** Who sat for somebody: asked for, as the minutes print it. */
export function RepresentedDialog({ who, first, busy, onSave, onClose }: Props) {
  const [by, setBy] = useState(first);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(by.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="represented-title">
      <form onSubmit={save}>
        <DialogTitle id="represented-title">{who}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            sx={{ mt: 1 }}
            label="Représenté(e) par"
            helperText="Comme le compte rendu le donnera : prénom et nom, et l’organisme s’il est autre."
            slotProps={{ htmlInput: { maxLength: 200 } }}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={by.trim() === ''}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
