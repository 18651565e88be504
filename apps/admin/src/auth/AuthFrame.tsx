import { Box, Card, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { Brand } from '../layout/Brand.js';

interface Props {
  title: string;
  children: ReactNode;
}

/** The page of those not signed in: the brand, one h1, one card. */
export function AuthFrame({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} – PIGMA`;
  }, [title]);
  return (
    <Box sx={frameStyle}>
      <Box component="header" sx={{ color: '#ffffff', mb: 3, textAlign: 'center' }}>
        <Box sx={{ width: 'fit-content', mx: 'auto', transform: 'scale(1.35)', mb: 1.5 }}>
          <Brand />
        </Box>
        <Typography variant="body2">
          L’information géographique et les données ouvertes en Nouvelle-Aquitaine
        </Typography>
      </Box>
      <Card component="main" id="main-content" sx={{ width: '100%', maxWidth: 420, p: { xs: 2.5, sm: 4 } }}>
        <Typography component="h1" variant="h2" sx={{ mb: 2, fontSize: '1.25rem' }}>
          {title}
        </Typography>
        {children}
      </Card>
    </Box>
  );
}

/** Contour lines, drawn by the style sheet: nothing is fetched. */
const frameStyle = {
  minHeight: '100vh',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  p: 2,
  backgroundColor: '#0b3b46',
  backgroundImage:
    'repeating-radial-gradient(ellipse 90% 70% at 15% 110%, transparent 0 46px, rgba(255,255,255,.05) 46px 48px), repeating-radial-gradient(ellipse 70% 90% at 95% -10%, transparent 0 58px, rgba(242,179,94,.08) 58px 60px)',
};
