import LinkIcon from '@mui/icons-material/Link';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText } from '../api/http.js';

/** The address where anybody may say they would follow a course, to put in a mail or on a site. */
export function PublicLinkButton({ courseId }: { courseId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" startIcon={<LinkIcon />} onClick={() => setOpen(true)}>
        Lien public
      </Button>
      {open ? <PublicLinkDialog courseId={courseId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PublicLinkDialog({ courseId, onClose }: { courseId: string; onClose: () => void }) {
  const notify = useNotify();
  const { data, error } = useQuery({
    queryKey: ['training-interests', 'public-link', courseId],
    queryFn: ({ signal }) => call<{ url: string }>(`/training/interests/public-link/${courseId}`, { signal }),
  });
  const copy = async () => {
    await navigator.clipboard.writeText(data?.url ?? '');
    notify('Lien copié', { type: 'success' });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="public-link">
      <DialogTitle id="public-link">Lien public de cette formation</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          Qui l’ouvre peut dire que la formation l’intéresse, d’où et quand. Sa demande rejoint le vivier une fois son
          adresse confirmée par courriel.
        </DialogContentText>
        <TextField
          label="Adresse"
          fullWidth
          value={error ? errorText(error) : (data?.url ?? '')}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" disabled={!data} onClick={() => void copy()}>
          Copier
        </Button>
      </DialogActions>
    </Dialog>
  );
}
