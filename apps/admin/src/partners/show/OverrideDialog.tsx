import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, FormLabel } from '@mui/material';
import { FormControl, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { OBLIGATION_STATUSES } from '#domain/obligation/decide-obligation.js';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import type { ObligationStatus, Partner } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';

/** A decision by hand, with its reason; the computed value stays beside it. */
export function OverrideDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { run, busy } = useAction();
  const [status, setStatus] = useState<ObligationStatus>(partner.override?.status ?? partner.obligation.status);
  const [reason, setReason] = useState(partner.override?.reason ?? '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run({
      path: `/partners/${partner.id}/obligation-override`,
      method: 'PUT',
      body: { status, reason: reason.trim(), version: partner.version },
      success: 'Décision enregistrée',
    });
    if (done) onClose();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="override-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="override-title">Décider à la main</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            La valeur calculée n’est pas effacée : elle reste affichée à côté de votre décision.
          </DialogContentText>
          <FormControl sx={{ display: 'block', mb: 2 }}>
            <FormLabel id="override-status">Obligation</FormLabel>
            <RadioGroup
              row
              aria-labelledby="override-status"
              value={status}
              onChange={(_event, value) => setStatus(value as ObligationStatus)}
            >
              {OBLIGATION_STATUSES.map((value) => (
                <FormControlLabel
                  key={value}
                  value={value}
                  control={<Radio />}
                  label={OBLIGATION_STATUS_LABELS[value]}
                />
              ))}
            </RadioGroup>
          </FormControl>
          <TextField
            label="Motif"
            required
            fullWidth
            multiline
            minRows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            helperText="Ce motif apparaît sur la page du partenaire et dans son histoire."
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={reason.trim() === ''}>
            Enregistrer la décision
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
