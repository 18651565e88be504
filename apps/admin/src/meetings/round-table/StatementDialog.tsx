import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  Stack,
  Switch,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { MATURITIES } from '#domain/meeting/open-data-progress.js';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import type { Spoken } from '../../api/types.js';
import { PartnerAutocomplete } from '../../fields/PartnerAutocomplete.js';

interface Props {
  statement: Spoken | null;
  partnerId: string | null;
  /** Of no partner: as it was written on the attendance list. */
  organisation: string | null;
  busy: boolean;
  onSave: (values: object) => void;
  onClose: () => void;
}

const TEXTS = [
  { name: 'speaker', label: 'Qui parle' },
  { name: 'portal', label: 'Portail' },
  { name: 'portalUrl', label: 'Adresse du portail' },
  { name: 'software', label: 'Logiciel' },
  { name: 'licence', label: 'Licence' },
  { name: 'quote', label: 'Citation', multiline: true },
  { name: 'text', label: 'Récit', multiline: true },
  { name: 'needs', label: 'Besoins', multiline: true },
] as const;

/** What one organisation says: facts that follow it from meeting to meeting, and its own words. */
export function StatementDialog({ statement, partnerId, organisation, busy, onSave, onClose }: Props) {
  const [partner, setPartner] = useState(partnerId);
  const [testimony, setTestimony] = useState(statement?.kind === 'testimony');
  const [maturity, setMaturity] = useState<string>(statement?.maturity ?? '');
  const [openDatasets, setOpenDatasets] = useState(statement?.openDatasets?.toString() ?? '');
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(TEXTS.map(({ name }) => [name, statement?.[name] ?? ''])),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    const whose = statement ? {} : partner ? { partnerId: partner } : { organisation };
    onSave({
      ...{ ...whose, ...texts, kind: testimony ? 'testimony' : 'statement', maturity: maturity || null },
      openDatasets: openDatasets === '' ? null : Number(openDatasets),
    });
  };
  const title = statement?.organisation ?? organisation ?? 'Une parole';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="statement-title">
      <form onSubmit={save}>
        <DialogTitle id="statement-title">{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={1.5} sx={{ pt: 1 }}>
            {statement || organisation ? null : (
              <PartnerAutocomplete label="Organisme" value={partner} onChange={setPartner} autoFocus />
            )}
            <FormControlLabel
              control={<Switch checked={testimony} onChange={(event) => setTestimony(event.target.checked)} />}
              label="Témoignage, plus long, en tête du tour de table"
            />
            <TextField
              select
              size="small"
              label="Avancement"
              value={maturity}
              onChange={(event) => setMaturity(event.target.value)}
            >
              <MenuItem value="">
                <em>N’a pas dit</em>
              </MenuItem>
              {MATURITIES.map((code) => (
                <MenuItem key={code} value={code}>
                  {MATURITY_LABELS[code]}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              size="small"
              type="number"
              label="Jeux de données ouverts"
              value={openDatasets}
              helperText="Vide : pas dit. Zéro : dit qu’il n’y en a aucun."
              slotProps={{ htmlInput: { min: 0 } }}
              onChange={(event) => setOpenDatasets(event.target.value)}
            />
            {TEXTS.map((field) => (
              <TextField
                key={field.name}
                size="small"
                label={field.label}
                multiline={'multiline' in field}
                value={texts[field.name] ?? ''}
                onChange={(event) => setTexts({ ...texts, [field.name]: event.target.value })}
              />
            ))}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={!statement && !partner && !organisation}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
