import { z } from 'zod';
import { PERMISSIONS, ROLES } from '#domain/permissions.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
import { line } from '../partners/text-field.js';

const email = z.string().trim().max(254).pipe(z.email());
const personName = line(200);
const newPassword = z.string().min(12).max(200);

export const loginBody = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export const passwordBody = z.strictObject({ currentPassword: z.string().max(200), newPassword });
export const forgottenBody = z.strictObject({ email });
export const acceptBody = z.strictObject({ password: newPassword });
export const linkToken = z.string().min(1).max(100);

export const me = z.object({
  id: z.uuid().nullable(),
  email: z.string().nullable(),
  name: z.string(),
  role: z.enum(ROLES),
  permissions: z.array(z.enum(PERMISSIONS as [string, ...string[]])),
});
export const invitation = z.object({ email: z.string(), name: z.string() });

export const account = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  state: z.enum(['invited', 'active', 'disabled']),
  lastSeenAt: z.date().nullable(),
  createdAt: z.date(),
  version: z.int(),
});
export const accountList = listOf(account);
export const accountQuery = listQuery({
  sort: ['name', 'email', 'role', 'lastSeenAt', 'createdAt'],
  filters: { role: z.enum(ROLES).optional() },
});
export const createAccountBody = z.strictObject({ email, name: personName, role: z.enum(ROLES) });
export const updateAccountBody = z.strictObject({
  name: personName.optional(),
  role: z.enum(ROLES).optional(),
  disabled: z.boolean().optional(),
  version: z.int(),
});

export const token = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  prefix: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  revokedAt: z.date().nullable(),
});
export const tokenList = listOf(token);
export const tokenQuery = listQuery({
  sort: ['createdAt', 'name', 'lastUsedAt'],
  defaultOrder: 'desc',
  filters: {},
});
export const createTokenBody = z.strictObject({
  name: personName,
  role: z.enum(ROLES),
  expiresOn: z.iso.date().nullable().optional(),
});
/** The only answer that ever holds the token itself. */
export const createdToken = token.extend({ token: z.string() });
