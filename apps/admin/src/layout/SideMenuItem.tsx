import {
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Tooltip,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { LinkBase, useLocation, useSidebarState } from 'react-admin';
import type { MenuEntry } from './menuEntries.js';

/** True when the page shown is the entry's, or one below it. */
export const isCurrent = ({ to }: MenuEntry, pathname: string): boolean =>
  pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

/** One link of the menu; on a small screen following it closes the drawer. */
export function SideMenuItem({ entry, open }: { entry: MenuEntry; open: boolean }) {
  const { pathname } = useLocation();
  const [, setOpen] = useSidebarState();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const current = isCurrent(entry, pathname);
  const Icon = entry.icon;

  return (
    <ListItem disablePadding>
      <Tooltip title={open ? '' : entry.label} placement="right">
        <ListItemButton
          component={LinkBase}
          to={entry.to}
          selected={current}
          aria-current={current ? 'page' : undefined}
          aria-label={open ? undefined : entry.label}
          onClick={() => {
            if (small) setOpen(false);
          }}
          sx={itemStyle}
        >
          <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
            <Icon fontSize="small" />
          </ListItemIcon>
          {open ? (
            <ListItemText
              primary={entry.label}
              slotProps={{ primary: { noWrap: true, sx: { fontWeight: 'inherit', fontSize: '0.875rem' } } }}
            />
          ) : null}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}

const itemStyle = {
  mx: 1,
  my: 0.125,
  px: 1.25,
  py: 0.625,
  minHeight: 36,
  borderRadius: 1,
  color: 'text.primary',
  fontWeight: 500,
  '&.Mui-selected, &.Mui-selected:hover': {
    bgcolor: 'primary.light',
    color: 'primary.dark',
    fontWeight: 700,
    boxShadow: 'inset 3px 0 0 #c77d1e',
  },
};
