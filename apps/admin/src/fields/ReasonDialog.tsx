import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

interface Props {
  title: string;
  /** What will happen. */
  children: ReactNode;
  confirm: string;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** An act that must say why: the reason goes to the history. */
export function ReasonDialog({ title, children, confirm, busy, onConfirm, onClose }: Props) {
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div" sx={{ mb: 2 }}>
            {children}
          </DialogContentText>
          <TextField
            label="Motif"
            required
            fullWidth
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            helperText="Ce motif est gardé, avec votre nom et la date."
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={reason.trim() === ''}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
