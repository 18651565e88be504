import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Labels and values side by side; what is unknown shows as a dash, never as zero. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <Box component="dl" sx={listStyle}>
      {facts.map(({ label, value }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {value === null || value === undefined || value === '' ? '—' : value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const listStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(130px, max-content) 1fr' },
  columnGap: 2.5,
  rowGap: { xs: 0.25, sm: 0.75 },
  m: 0,
  '& dd': { mb: { xs: 0.75, sm: 0 } },
};
