import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { call, errorText, problemOf } from '../../api/http.js';
import type { Audience } from '../../api/types.js';

/** Keeps these filters under a name: who is in the segment is computed each time. */
export function SaveSegmentDialog({ audience, onClose }: { audience: Audience; onClose: () => void }) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<unknown>(null);
  const notify = useNotify();
  const queryClient = useQueryClient();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await call('/segments', { method: 'POST', body: { name, audience } });
      await queryClient.invalidateQueries({ queryKey: ['segments'] });
      notify('Segment gardé', { type: 'success' });
      onClose();
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="segment-title">
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id="segment-title">Garder ces destinataires comme segment</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            margin="dense"
            label="Nom du segment"
            value={name}
            error={Boolean(refusal)}
            helperText={
              refusal
                ? (problemOf(refusal).errors?.['name'] ?? errorText(refusal))
                : 'Les filtres sont gardés, pas les personnes : elles sont cherchées à chaque fois.'
            }
            onChange={(event) => setName(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === ''}>
            Garder
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
