import { Box } from '@mui/material';
import { NumberInput, SelectInput, TextInput, maxValue, minValue, required, useSourceContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { SIRENE_BAND_LABELS, STAFF_KIND_LABELS } from '#wording/obligation/obligation-labels.js';
import { choicesOf } from '../../i18n/labels.js';

const year = [minValue(1900, 'Année attendue, par exemple 2024.'), maxValue(2200, 'Année attendue, par exemple 2024.')];
const bands = Object.entries(SIRENE_BAND_LABELS)
  .map(([id, label]) => ({ id, name: `${id} – ${label}` }))
  .sort((a, b) => Number(b.id === 'NN') - Number(a.id === 'NN') || a.id.localeCompare(b.id));

/** One figure: its kind, its value (a number or a band), its year and where it comes from. */
export function StaffLine() {
  const context = useSourceContext();
  const { setValue } = useFormContext();
  const kind = useWatch({ name: context.getSource('kind') }) as string | undefined;
  const isBand = kind === 'sireneBand';
  return (
    <Box sx={gridStyle}>
      <SelectInput
        source="kind"
        label="Nature"
        defaultValue="fte"
        choices={choicesOf(STAFF_KIND_LABELS)}
        validate={required()}
        onChange={() => {
          setValue(context.getSource('value'), null, { shouldDirty: true });
        }}
      />
      {isBand ? (
        <SelectInput source="value" label="Tranche" choices={bands} validate={required()} />
      ) : (
        <NumberInput
          source="value"
          label={kind === 'headcount' ? 'Nombre d’agents' : 'Nombre d’ETP'}
          min={0}
          validate={[required(), minValue(0, 'Un effectif n’est pas négatif.')]}
        />
      )}
      <NumberInput source="year" label="Année" validate={[required(), ...year]} step={1} />
      <TextInput
        source="source"
        label="Source"
        validate={required()}
        helperText="Par exemple : déclaré par téléphone"
      />
    </Box>
  );
}

const gridStyle = {
  display: 'grid',
  columnGap: 1.5,
  width: '100%',
  gridTemplateColumns: { xs: '1fr 1fr', md: '1.9fr 1.1fr 0.8fr 1.4fr' },
};
