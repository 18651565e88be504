import { Divider, useMediaQuery, type Theme } from '@mui/material';
import { AppBar, LoadingIndicator, TitlePortal, ToggleThemeButton } from 'react-admin';
import { AccountMenu } from './AccountMenu.js';
import { Brand } from './Brand.js';
import { GlobalSearch } from './GlobalSearch.js';

/** Brand, the page's h1, search, theme and account. */
export function TopBar() {
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <AppBar
      alwaysOn
      className="no-print"
      userMenu={<AccountMenu />}
      toolbar={
        <>
          <GlobalSearch />
          {small ? null : <ToggleThemeButton />}
          {small ? null : <LoadingIndicator />}
        </>
      }
      sx={(theme) => ({
        bgcolor: theme.palette.mode === 'dark' ? '#0b2329' : '#0b4a57',
        color: '#ffffff',
        backgroundImage: 'none',
        displayPrint: 'none',
        '& .MuiToolbar-root': { gap: 0.75 },
      })}
    >
      <Brand compact={small} />
      <Divider orientation="vertical" flexItem sx={{ my: 1.5, mx: 1, borderColor: 'rgba(255,255,255,.35)' }} />
      <TitlePortal component="h1" variant="h1" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }} />
    </AppBar>
  );
}
