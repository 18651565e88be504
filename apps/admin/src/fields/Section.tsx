import { Box, Card, CardContent, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons at the right of the title; not printed. */
  actions?: ReactNode;
  dense?: boolean;
}

/** A titled part of a page: a region named by its h2. */
export function Section({ title, children, actions, dense = false }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ breakInside: 'avoid' }}>
      <Box sx={headStyle}>
        <Typography id={id} component="h2" variant="h2" sx={{ flexGrow: 1 }}>
          {title}
        </Typography>
        {actions ? (
          <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {actions}
          </Box>
        ) : null}
      </Box>
      <CardContent sx={{ pt: 1, px: dense ? 0 : 2, '&:last-child': { pb: dense ? 0.5 : 2 } }}>{children}</CardContent>
    </Card>
  );
}

const headStyle = { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, px: 2, pt: 1.5, minHeight: 44 };
