import { Box } from '@mui/material';
import { NumberInput, TextInput, maxValue, minValue } from 'react-admin';
import type { PartnerDraft } from '../facts.js';

const count = [minValue(0, 'Une population n’est pas négative.')];
const year = [minValue(1900, 'Année attendue, par exemple 2023.'), maxValue(2200, 'Année attendue, par exemple 2023.')];

/** A figure without a source is worth nothing: asked for as soon as one is typed. */
const sourceNeeded = (source: string | null | undefined, values: PartnerDraft) => {
  const { totale, municipale } = values.population ?? {};
  const given = [totale, municipale].some((value) => value !== null && value !== undefined);
  return given && !source ? 'Dites d’où vient ce chiffre.' : undefined;
};

/** Both legal populations, each with its year, and where they come from. */
export function PopulationFigures() {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: '1fr 1fr' }}>
      <NumberInput source="population.totale" label="Population totale" validate={count} min={0} step={1} />
      <NumberInput source="population.totaleYear" label="Année (totale)" validate={year} step={1} />
      <NumberInput source="population.municipale" label="Population municipale" validate={count} min={0} step={1} />
      <NumberInput source="population.year" label="Année (municipale)" validate={year} step={1} />
      <TextInput
        source="population.source"
        label="Source"
        validate={sourceNeeded}
        helperText="Par exemple : INSEE, populations légales"
        sx={{ gridColumn: 'span 2' }}
      />
    </Box>
  );
}
