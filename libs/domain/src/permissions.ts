/** Roles of accounts and API tokens, from the least to the most trusted. */
export const ROLES = ['reader', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what: the least trusted role that holds each permission. Read by the server guard and by the UI. */
const LEAST_ROLE = {
  'dashboard:read': 'reader',
  'reference:read': 'reader',
  'obligation:evaluate': 'reader',
  'partners:read': 'reader',
  'partners:write': 'manager',
  'obligation:override': 'manager',
  'contacts:read': 'reader',
  'contacts:write': 'manager',
  'contacts:erase': 'admin',
  'history:read': 'reader',
  'catalogue:read': 'reader',
  'catalogue:import': 'manager',
  'catalogue:claim': 'manager',
  'diagnostics:send': 'manager',
  'meetings:read': 'reader',
  'meetings:write': 'manager',
  'campaigns:read': 'reader',
  'campaigns:write': 'manager',
  'training:read': 'reader',
  'training:write': 'manager',
  'mails:read': 'manager',
  'mails:manage': 'manager',
  'incoming-mails:read': 'reader',
  'incoming-mails:manage': 'manager',
  'templates:read': 'reader',
  'templates:write': 'manager',
  'addresses:read': 'reader',
  'addresses:write': 'manager',
  'deliverability:read': 'admin',
  'inbox:read': 'admin',
  'accounts:manage': 'admin',
  'tokens:manage': 'admin',
  'demonstration:empty': 'admin',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof LEAST_ROLE;
export const PERMISSIONS = Object.keys(LEAST_ROLE) as Permission[];

/** True when `role` holds `permission`. Roles include each other: an admin may do all a manager may. */
export function can(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[permission]);
}

export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => can(role, permission));
}
