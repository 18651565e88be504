import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';

/** An image says in words what it shows: for who does not see it, on the screen and in the PDF. */
export function ImageWordsDialog({ onWords, onClose }: { onWords: (words: string) => void; onClose: () => void }) {
  const [words, setWords] = useState('');
  const put = (event: FormEvent) => {
    event.preventDefault();
    onWords(words.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="image-title">
      <form onSubmit={put}>
        <DialogTitle id="image-title">Que montre cette image ?</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            margin="dense"
            label="Description"
            helperText="Pour qui ne la voit pas."
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" disabled={words.trim() === ''}>
            Insérer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
