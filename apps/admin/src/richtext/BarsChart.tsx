import { Box, Typography, useTheme } from '@mui/material';
import type { RichBlock } from '#domain/minutes/rich-block.js';

/** Dark to light, told apart by lightness too; the last is the grey of « aucune priorité ». */
const INKS = {
  light: ['#0b4a57', '#2f7d8c', '#6db0bb', '#a9d2d8', '#d3e7ea', '#e8f1f2'],
  dark: ['#8fd0dc', '#5fa7b4', '#3f808c', '#2c5d67', '#1f4149', '#17363d'],
};
const NONE = '#c9c4b8';

/** Shares of 100 as bars. For the eye only: the table beside it says the same figures. */
export function BarsChart({ bars }: { bars: Extract<RichBlock, { kind: 'bars' }> }) {
  const inks = INKS[useTheme().palette.mode];
  const parts = bars.rows[0]?.parts ?? [];
  const stacked = parts.length > 1;
  const inkOf = (place: number) => (stacked && place === parts.length - 1 ? NONE : (inks[place] ?? NONE));
  return (
    <Box aria-hidden="true" sx={{ my: 1 }}>
      {stacked ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
          {parts.map(({ label }, place) => (
            <Box key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontSize: '0.8125rem' }}>
              <Box sx={{ width: 11, height: 11, borderRadius: '3px', bgcolor: inkOf(place), border: swatchLine }} />
              {label}
            </Box>
          ))}
        </Box>
      ) : null}
      {bars.rows.map((row) => (
        <Box key={row.label} sx={rowStyle}>
          <Typography variant="body2">{row.label}</Typography>
          <Box sx={{ display: 'flex', height: 18, borderRadius: '4px', overflow: 'hidden', bgcolor: 'action.hover' }}>
            {row.parts.map(({ label, percent }, place) => (
              <Box key={label} sx={{ width: `${percent ?? 0}%`, bgcolor: inkOf(place) }} />
            ))}
          </Box>
          {stacked ? null : (
            <Typography variant="body2" sx={{ fontWeight: 650 }}>
              {row.parts[0]?.percent === null ? '—' : `${row.parts[0]?.percent ?? 0} %`}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

const swatchLine = '1px solid rgba(70,83,90,.6)';
const rowStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 3fr 48px', sm: 'minmax(120px, 1fr) 2fr 56px' },
  alignItems: 'center',
  columnGap: 1.5,
  mb: 0.75,
};
