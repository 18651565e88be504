import AccountCircleIcon from '@mui/icons-material/AccountCircle';
import PersonOutlineIcon from '@mui/icons-material/PersonOutlined';
import { Divider, ListItemIcon, ListItemText, MenuItem, useMediaQuery, type Theme } from '@mui/material';
import { forwardRef } from 'react';
import { LinkBase, Logout, UserMenu, useUserMenu } from 'react-admin';

const MyAccount = forwardRef<HTMLAnchorElement>(function MyAccount(_props, ref) {
  const menu = useUserMenu();
  return (
    <MenuItem component={LinkBase} ref={ref} to="/my-account" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <PersonOutlineIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>Mon compte</ListItemText>
    </MenuItem>
  );
});

/** The button shows the person's name on a desk; its accessible name is that very text, and « Mon compte » when small. */
export function AccountMenu() {
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <UserMenu label={small ? 'ra.auth.user_menu' : ''} icon={<AccountCircleIcon />}>
      <MyAccount />
      <Divider />
      <Logout />
    </UserMenu>
  );
}
