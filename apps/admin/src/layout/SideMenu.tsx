import { Box, List } from '@mui/material';
import { useLocation, useSidebarState, useStore } from 'react-admin';
import type { Permission } from '#domain/permissions.js';
import { useInstance } from '../api/useInstance.js';
import { useMay } from '../auth/useMay.js';
import { MENU } from './menuEntries.js';
import { MenuGroupTitle } from './MenuGroupTitle.js';
import { isCurrent, SideMenuItem } from './SideMenuItem.js';

/** Grouped navigation; entries a person may not see are not there. Groups fold, and stay folded. */
export function SideMenu() {
  const [open] = useSidebarState();
  const [folded, setFolded] = useStore<string[]>('menu.folded', []);
  const { pathname } = useLocation();
  const may = useMay();
  const { data: instance } = useInstance();
  const seen = (entry: { permission?: Permission; embeddedInbox?: boolean }) =>
    (!entry.permission || may(entry.permission)) && (!entry.embeddedInbox || instance?.embeddedInbox === true);

  return (
    <Box component="nav" aria-label="Menu principal" sx={{ width: open ? 248 : 56, py: 1.5, pb: 6 }}>
      {MENU.map(({ title, entries }) => {
        const visible = entries.filter(seen);
        if (visible.length === 0) return null;
        const shown = title === null || !folded.includes(title);
        // Folded, a group still shows where one is.
        const kept = shown ? visible : visible.filter((entry) => isCurrent(entry, pathname));
        return (
          <Box key={title ?? 'top'} sx={{ mb: 1 }}>
            {title && open ? (
              <MenuGroupTitle
                title={title}
                expanded={shown}
                onToggle={() => {
                  setFolded(shown ? [...folded, title] : folded.filter((other) => other !== title));
                }}
              />
            ) : null}
            {kept.length > 0 ? (
              <List disablePadding aria-label={title ?? 'Général'}>
                {kept.map((entry) => (
                  <SideMenuItem key={entry.to} entry={entry} open={open} />
                ))}
              </List>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
}
