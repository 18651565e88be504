import { usePermissions } from 'react-admin';
import type { Permission } from '#domain/permissions.js';

/** Says whether the signed-in person holds a permission; false until the server has answered. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = usePermissions<Permission[]>();
  return (permission) => permissions?.includes(permission) ?? false;
}
