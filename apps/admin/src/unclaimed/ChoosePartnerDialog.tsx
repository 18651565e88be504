import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

interface Props {
  name: string;
  onClaim: (partnerId: string, partner: string) => Promise<boolean>;
  onClose: () => void;
}

/** Says which partner a name of the catalogue is; it becomes one of its aliases. */
export function ChoosePartnerDialog({ name, onClaim, onClose }: Props) {
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const confirm = async () => {
    if (partnerId && (await onClaim(partnerId, 'ce partenaire'))) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="choose-title">
      <DialogTitle id="choose-title">Quel partenaire est « {name} » ?</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          Ce nom sera ajouté à ses noms dans le catalogue ; ses fiches, présentes et à venir, le suivront.
        </DialogContentText>
        <PartnerAutocomplete label="Partenaire" value={partnerId} onChange={setPartnerId} autoFocus />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="contained" disabled={!partnerId} onClick={() => void confirm()}>
          Rattacher
        </Button>
      </DialogActions>
    </Dialog>
  );
}
