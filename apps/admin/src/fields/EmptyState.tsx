import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { BrandMark } from '../layout/Brand.js';

interface Props {
  title: string;
  /** What to do about it. */
  hint: string;
  action?: ReactNode;
}

/** Nothing here yet: says so, and what to do. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <Card sx={{ width: '100%', mt: 2, py: 6, px: 3, textAlign: 'center' }}>
      <Box sx={{ color: 'primary.main', opacity: 0.7, mb: 1 }}>
        <BrandMark size={56} />
      </Box>
      <Typography variant="h2">{title}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2, mx: 'auto', maxWidth: 520 }}>
        {hint}
      </Typography>
      {action}
    </Card>
  );
}
