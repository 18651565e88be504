import { Box, Typography } from '@mui/material';

interface Props {
  compact?: boolean;
}

/** The mark: contour lines closing on a point, as on a map, and the name. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeLinecap="round">
        <path strokeWidth="1.6" opacity=".55" d="M3 24C4 14 8 4 18 4c7 0 11 5 11 12 0 8-5 12-12 12" />
        <path strokeWidth="1.9" opacity=".8" d="M8 22c0-7 4-13 10-13 4 0 7 3 7 7 0 5-3 8-8 8" />
        <path
          strokeWidth="2.2"
          d="M13 19c0-3 2-5.500 4.500-5.500 2 0 3.500 1.300 3.500 3.200 0 2-1.300 3.300-3.200 3.300"
        />
      </g>
      <circle cx="17.400" cy="17.200" r="2" fill="#f2b35e" />
    </svg>
  );
}

export function Brand({ compact = false }: Props) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'inherit' }}>
      <BrandMark />
      {compact ? null : (
        <Typography component="span" sx={{ fontWeight: 750, letterSpacing: '0.06em', fontSize: '1.0625rem' }}>
          PIGMA
        </Typography>
      )}
    </Box>
  );
}
