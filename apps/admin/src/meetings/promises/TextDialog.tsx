import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';

interface Props {
  heading: string;
  title: string;
  text: string;
  busy: boolean;
  onSave: (title: string, text: string) => void;
  onClose: () => void;
}

/** A decision: its words, and a title when it has one. */
export function TextDialog({ heading, title: firstTitle, text: firstText, busy, onSave, onClose }: Props) {
  const [title, setTitle] = useState(firstTitle);
  const [text, setText] = useState(firstText);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(title, text);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="decision-title">
      <form onSubmit={save}>
        <DialogTitle id="decision-title">{heading}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              autoFocus
              required
              multiline
              minRows={3}
              label="Décision"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <TextField
              size="small"
              label="Titre"
              helperText="Facultatif."
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={text.trim() === ''}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
