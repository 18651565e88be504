import { Box } from '@mui/material';

interface Props {
  steps: readonly number[];
  colours: readonly string[];
}

/** Which colour stands for which figures. */
export function MapLegend({ steps, colours }: Props) {
  const entries = [
    { colour: colours[0], label: '0' },
    ...steps.map((bound, index) => {
      const from = (steps[index - 1] ?? 0) + 1;
      return { colour: colours[index + 1], label: from === bound ? String(bound) : `${from} à ${bound}` };
    }),
  ];
  return (
    <Box component="ul" aria-label="Légende" sx={legendStyle}>
      {entries.map(({ colour, label }) => (
        <li key={label}>
          <Box
            component="span"
            aria-hidden
            sx={{ width: 14, height: 14, borderRadius: '3px', bgcolor: colour, border: 1, borderColor: 'divider' }}
          />
          {label}
        </li>
      ))}
    </Box>
  );
}

const legendStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1.5,
  listStyle: 'none',
  p: 0,
  m: 0,
  mt: 0.5,
  fontSize: '0.8125rem',
  '& li': { display: 'flex', alignItems: 'center', gap: 0.75 },
};
