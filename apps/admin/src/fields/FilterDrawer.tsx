import FilterListIcon from '@mui/icons-material/FilterList';
import { Badge, Box, Button, Drawer } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'react-admin';

/** The side filters of a list, behind a button where the screen is too narrow to show them. */
export function FilterDrawer({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const { filterValues } = useListContext();
  const count = Object.keys(filterValues as object).filter((key) => key !== 'q').length;
  return (
    <>
      <Badge badgeContent={count} color="secondary">
        <Button size="small" startIcon={<FilterListIcon />} onClick={() => setOpen(true)}>
          Filtrer
        </Button>
      </Badge>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': 'Filtres' } }}
      >
        <Box sx={{ width: 280, p: 2 }}>
          {children}
          <Button fullWidth variant="contained" sx={{ mt: 2 }} onClick={() => setOpen(false)}>
            Voir les résultats
          </Button>
        </Box>
      </Drawer>
    </>
  );
}
