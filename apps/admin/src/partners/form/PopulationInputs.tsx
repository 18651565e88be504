import { Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { obligationFamily } from '#domain/obligation/legal-category.js';
import { Section } from '../../fields/Section.js';
import { PopulationFigures } from './PopulationFigures.js';

/** Says whether the population decides for this kind of body. */
export function PopulationInputs() {
  const legalCategory = useWatch({ name: 'legalCategory' }) as string | null;
  const decides = ['populationTested', 'unknown'].includes(obligationFamily(legalCategory));
  return (
    <Section title="Population">
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {decides
          ? 'La population totale décide ; à défaut, la population municipale. Laissez vide ce qui n’est pas connu.'
          : 'Pour information : la population ne décide que pour les collectivités territoriales.'}
      </Typography>
      <PopulationFigures />
    </Section>
  );
}
