import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { checkSentence } from '#wording/minutes/check-sentences.js';
import type { Minutes } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';

/** Each remark is accepted by its own tick; what blocks must be mended first. */
export function ValidateDialog({
  minutes: { id, version, checks },
  onClose,
}: {
  minutes: Minutes;
  onClose: () => void;
}) {
  const { run, busy } = useAction();
  const [accepted, setAccepted] = useState<string[]>([]);
  const blocking = checks.filter(({ severity }) => severity === 'blocking');
  const warnings = checks.filter(({ severity }) => severity === 'warning');
  const ready = blocking.length === 0 && warnings.every(({ key }) => accepted.includes(key));
  const validate = async () => {
    const body = { accepted, version };
    if (await run({ path: `/minutes/${id}/validate`, body, success: 'Compte rendu validé' })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="validate-title">
      <DialogTitle id="validate-title">Valider le compte rendu</DialogTitle>
      <DialogContent dividers>
        <Typography sx={{ mb: 1 }}>
          Le texte et les données de la réunion se figent, et le suivi des partenaires se met à jour d’après le tour de
          table.
        </Typography>
        {blocking.map(({ key, code, about }) => (
          <Alert key={key} severity="error" sx={{ mb: 0.5 }}>
            {checkSentence(code, about)}
          </Alert>
        ))}
        {warnings.map(({ key, code, about }) => (
          <FormControlLabel
            key={key}
            sx={{ display: 'flex', alignItems: 'flex-start' }}
            control={
              <Checkbox
                checked={accepted.includes(key)}
                onChange={(event) =>
                  setAccepted(event.target.checked ? [...accepted, key] : accepted.filter((one) => one !== key))
                }
              />
            }
            label={`C’est voulu : ${checkSentence(code, about)}`}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Revenir</Button>
        <Button variant="contained" loading={busy} disabled={!ready} onClick={() => void validate()}>
          Valider
        </Button>
      </DialogActions>
    </Dialog>
  );
}
