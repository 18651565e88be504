import { Box, MenuItem, TextField } from '@mui/material';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import type { Audience } from '../../api/types.js';
import { departmentChoices } from '../../i18n/departments.js';
import { contactRoleLabels } from '../../i18n/labels.js';
import { SourceFilter } from './SourceFilter.js';

interface Props {
  audience: Audience;
  onChange: (audience: Audience) => void;
}

const DIAGNOSTIC = {
  strict: 'A des données ouvertes complètes',
  potential: 'A des fiches à compléter',
  none: 'A des fiches, aucune engagée',
  without_records: 'Sans fiche dans le périmètre',
};
const NEAR = { true: 'Proche d’un seuil', false: 'Loin des seuils' };

/** Narrows by partner, by role, by group or session; an empty choice narrows nothing. */
export function AudienceFilters({ audience, onChange }: Props) {
  const { partners, contacts } = audience;
  const partner = (changes: Partial<Audience['partners']>) =>
    onChange({ ...audience, partners: { ...partners, ...changes } });
  const choice = (value: string) => (value === '' ? undefined : value) as never;
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}
    >
      <TextField
        select
        size="small"
        label="Rôles"
        value={contacts.roles ?? []}
        slotProps={{ select: { multiple: true } }}
        onChange={(event) => {
          const roles = event.target.value as unknown as NonNullable<Audience['contacts']['roles']>;
          onChange({
            ...audience,
            contacts: { ...contacts, roles: roles.length > 0 ? roles : undefined } as Audience['contacts'],
          });
        }}
      >
        {Object.entries(contactRoleLabels).map(([role, label]) => (
          <MenuItem key={role} value={role}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Choice
        label="Obligation de publier"
        value={partners.status}
        choices={OBLIGATION_STATUS_LABELS}
        onChange={(value) => partner({ status: choice(value) })}
      />
      <Choice
        label="Diagnostic des fiches"
        value={partners.diagnostic}
        choices={DIAGNOSTIC}
        onChange={(value) => partner({ diagnostic: choice(value) })}
      />
      <Choice
        label="Département"
        value={partners.department}
        choices={Object.fromEntries(departmentChoices.map(({ id, name }) => [id, name]))}
        onChange={(value) => partner({ department: choice(value) })}
      />
      <Choice
        label="Seuils de la loi"
        value={partners.nearThreshold === undefined ? undefined : String(partners.nearThreshold)}
        choices={NEAR}
        onChange={(value) => partner({ nearThreshold: value === '' ? undefined : value === 'true' } as never)}
      />
      <TextField
        size="small"
        label="Nom du partenaire"
        value={partners.q ?? ''}
        onChange={(event) => partner({ q: choice(event.target.value) })}
      />
      <TextField
        size="small"
        label="Nom ou adresse de la personne"
        value={contacts.q ?? ''}
        onChange={(event) => onChange({ ...audience, contacts: { ...contacts, q: choice(event.target.value) } })}
      />
      <SourceFilter audience={audience} onChange={onChange} />
    </Box>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  choices: Record<string, string>;
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  // Codes of departments are numbers to JavaScript, which would put 10 before 01: the given order is kept by sorting.
  const entries = Object.entries(choices).toSorted(([, a], [, b]) =>
    label === 'Département' ? a.localeCompare(b, 'fr') : 0,
  );
  return (
    <TextField select size="small" label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
      <MenuItem value="">
        <em>Tous</em>
      </MenuItem>
      {entries.map(([code, words]) => (
        <MenuItem key={code} value={code}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
