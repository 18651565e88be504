import { Box, useMediaQuery, type Theme } from '@mui/material';
import { Suspense, type ReactNode } from 'react';
import { Loading, Sidebar, SkipNavigationButton } from 'react-admin';
import { ConflictDialog } from './ConflictDialog.js';
import { DemonstrationBanner } from './DemonstrationBanner.js';
import { PageErrorBoundary } from './PageErrorBoundary.js';
import { RenewSessionDialog } from './RenewSessionDialog.js';
import { SideMenu } from './SideMenu.js';
import { TopBar } from './TopBar.js';
import { usePageAnnounce } from './usePageAnnounce.js';

/** The frame of every signed-in page: banner, bar with the page's h1, navigation, main. */
export function Layout({ children }: { children: ReactNode }) {
  usePageAnnounce();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return (
    <Box className="layout" sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', pt: { xs: 7, sm: 6 } }}>
      <SkipNavigationButton />
      <TopBar />
      <DemonstrationBanner />
      <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0 }}>
        <Sidebar
          sx={{ '& .RaSidebar-fixed': { overflowX: 'hidden', scrollbarWidth: 'thin' }, displayPrint: 'none' }}
          className="no-print"
          {...(small ? { slotProps: { paper: { 'aria-label': 'Menu' } } } : {})}
        >
          <SideMenu />
        </Sidebar>
        <Box component="main" id="main-content" tabIndex={-1} sx={mainStyle}>
          <PageErrorBoundary>
            <Suspense fallback={<Loading loadingPrimary="Chargement de la page…" loadingSecondary="" />}>
              {children}
            </Suspense>
          </PageErrorBoundary>
        </Box>
      </Box>
      <RenewSessionDialog />
      <ConflictDialog />
    </Box>
  );
}

const mainStyle = {
  // From nothing up: a wide page never narrows the menu.
  flex: '1 1 0',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  px: { xs: 1.5, md: 3 },
  pt: 1,
  pb: 6,
  outline: 'none',
  '@media print': { p: 0 },
};
