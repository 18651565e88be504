import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, IconButton, Tooltip, useMediaQuery, type Theme } from '@mui/material';
import { useEffect, useState } from 'react';
import { SearchDialog } from './SearchDialog.js';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the search over partners from the bar, with Ctrl+K, or with « / » outside a field. */
export function GlobalSearch() {
  const [open, setOpen] = useState(false);
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!shortcut && (event.key !== '/' || isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <>
      {small ? (
        <Tooltip title="Rechercher un partenaire">
          <IconButton color="inherit" aria-label="Rechercher un partenaire" onClick={() => setOpen(true)}>
            <SearchIcon />
          </IconButton>
        </Tooltip>
      ) : (
        <Button color="inherit" startIcon={<SearchIcon />} onClick={() => setOpen(true)} sx={buttonStyle}>
          Rechercher un partenaire
          <Box component="kbd" sx={{ ml: 1.5, fontFamily: 'inherit', fontSize: '0.75rem' }}>
            Ctrl K
          </Box>
        </Button>
      )}
      {open ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const buttonStyle = {
  bgcolor: 'rgba(255,255,255,.12)',
  fontWeight: 400,
  px: 1.5,
  '&:hover': { bgcolor: 'rgba(255,255,255,.2)' },
};
