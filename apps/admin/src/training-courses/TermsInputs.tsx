import { Box } from '@mui/material';
import { NumberInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { EurosInput } from '../fields/EurosInput.js';

const rules = [
  { id: 'rate', name: 'TVA' },
  { id: 'exempt', name: 'Exonéré (article 261-4-4° a du CGI)' },
];
const percent = {
  format: (basisPoints: number | null) => (basisPoints === null ? null : basisPoints / 100),
  parse: (text: unknown) => (text === '' || text === null ? null : Math.round(Number(text) * 100)),
};

/** What a place costs, and how many there are: the same in a course and in a session. */
export function TermsInputs() {
  const [rule, upperBound] = useWatch({ name: ['vatRule', 'upperBound'] }) as [string | undefined, number | undefined];
  return (
    <>
      <Box sx={rowStyle}>
        <EurosInput source="priceCents" label="Prix par personne (HT)" required />
        <SelectInput source="vatRule" label="Régime de TVA" choices={rules} defaultValue="rate" helperText={false} />
        {rule === 'exempt' ? null : (
          <NumberInput
            source="vatBasisPoints"
            label="Taux de TVA (%)"
            min={0}
            max={100}
            step={0.1}
            defaultValue={2000}
            {...percent}
            helperText={false}
          />
        )}
      </Box>
      <Box sx={rowStyle}>
        <NumberInput
          source="lowerBound"
          label="Personnes pour ouvrir"
          min={1}
          max={100}
          defaultValue={4}
          helperText={false}
        />
        <NumberInput
          source="upperBound"
          label="Personnes pour une seule formatrice ou un seul formateur"
          min={1}
          max={100}
          defaultValue={8}
          helperText={false}
        />
        <EurosInput
          source="surchargeCents"
          label="Surcoût du second formateur (HT)"
          helperText={`Vide : inconnu. Tant qu’il l’est, pas plus de ${upperBound ?? 8} personnes ; renseigné, deux fois plus, et il est partagé entre toutes.`}
        />
      </Box>
    </>
  );
}

const rowStyle = {
  display: 'grid',
  columnGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
};
