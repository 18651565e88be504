import CopyIcon from '@mui/icons-material/ContentCopy';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { CreatedToken } from '../api/types.js';

/** The only moment the token can be read; leaving asks for a click on purpose. */
export function TokenShownOnce({ token, onClose }: { token: CreatedToken; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token.token);
      setCopied(true);
    } catch {
      // Clipboard refused (plain http on another host): the text is selected by hand.
      document.querySelector<HTMLInputElement>('#created-token')?.select();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="created-title">
      <DialogTitle id="created-title">Jeton « {token.name} » créé</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Alert severity="warning">Copiez-le maintenant : il ne sera plus jamais affiché.</Alert>
          <TextField
            id="created-token"
            label="Jeton"
            value={token.token}
            slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
          />
          <Button startIcon={<CopyIcon />} variant="outlined" onClick={() => void copy()}>
            {copied ? 'Copié' : 'Copier le jeton'}
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          J’ai copié le jeton
        </Button>
      </DialogActions>
    </Dialog>
  );
}
