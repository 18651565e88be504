import { Box, List, Typography } from '@mui/material';
import { useSidebarState } from 'react-admin';
import type { Permission } from '#domain/permissions.js';
import { useInstance } from '../api/useInstance.js';
import { useMay } from '../auth/useMay.js';
import { MENU } from './menuEntries.js';
import { SideMenuItem } from './SideMenuItem.js';

/** Grouped navigation; entries a person may not see are not there. */
export function SideMenu() {
  const [open] = useSidebarState();
  const may = useMay();
  const { data: instance } = useInstance();
  const seen = (entry: { permission?: Permission; embeddedInbox?: boolean }) =>
    (!entry.permission || may(entry.permission)) && (!entry.embeddedInbox || instance?.embeddedInbox === true);

  return (
    <Box component="nav" aria-label="Menu principal" sx={{ width: open ? 248 : 56, py: 1.5, pb: 6 }}>
      {MENU.map(({ title, entries }) => {
        const visible = entries.filter(seen);
        if (visible.length === 0) return null;
        return (
          <Box key={title ?? 'top'} sx={{ mb: 1 }}>
            {title && open ? (
              <Typography variant="overline" component="h2" color="textSecondary" sx={{ px: 2.5, display: 'block' }}>
                {title}
              </Typography>
            ) : null}
            <List disablePadding aria-label={title ?? 'Général'}>
              {visible.map((entry) => (
                <SideMenuItem key={entry.to} entry={entry} open={open} />
              ))}
            </List>
          </Box>
        );
      })}
    </Box>
  );
}
