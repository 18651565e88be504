import { HttpError, type AuthProvider } from 'react-admin';
import type { Permission } from '#domain/permissions.js';
import { can } from '#domain/permissions.js';
import { call } from './http.js';
import { forgetSession, freshMe, lastMe, rememberSession, signInAgain } from './session.js';
import type { Me } from './types.js';

/** Which permission each screen asks for: `read` to see it, `write` to create or change. */
const SCREENS: Record<string, { read: Permission; write: Permission }> = {
  partners: { read: 'partners:read', write: 'partners:write' },
  contacts: { read: 'contacts:read', write: 'contacts:write' },
  records: { read: 'catalogue:read', write: 'catalogue:import' },
  imports: { read: 'catalogue:read', write: 'catalogue:import' },
  unclaimed: { read: 'catalogue:read', write: 'catalogue:claim' },
  mails: { read: 'mails:read', write: 'mails:manage' },
  'address-blocks': { read: 'addresses:read', write: 'addresses:write' },
  inbox: { read: 'inbox:read', write: 'inbox:read' },
  accounts: { read: 'accounts:manage', write: 'accounts:manage' },
  tokens: { read: 'tokens:manage', write: 'tokens:manage' },
};

let underWay: Promise<Me> | null = null;

/** The signed-in person; a session that expired in this tab is renewed in place before giving up. */
export async function fetchMe(): Promise<Me> {
  const known = freshMe();
  if (known) return known;
  underWay ??= call<Me>('/auth/me', { renew: false })
    .then(rememberSession)
    .finally(() => {
      underWay = null;
    });
  try {
    return await underWay;
  } catch (error) {
    if (error instanceof HttpError && error.status === 401 && (await signInAgain())) return fetchMe();
    throw error;
  }
}

export const authProvider: AuthProvider = {
  login: async ({ email, password }: { email: string; password: string }) => {
    rememberSession(await call<Me>('/auth/login', { method: 'POST', body: { email, password }, renew: false }));
  },
  logout: async () => {
    const wasSignedIn = lastMe() !== null;
    forgetSession();
    if (wasSignedIn) await call('/auth/logout', { method: 'POST', renew: false }).catch(() => undefined);
  },
  checkAuth: async () => {
    await fetchMe().catch((error: unknown) => {
      // A server that does not answer is not a refusal: the page stays and says so by itself.
      if (error instanceof HttpError && error.status === 401) {
        const silent = { message: false };
        throw silent;
      }
    });
  },
  checkError: (error: unknown) =>
    error instanceof HttpError && error.status === 401 ? Promise.reject(error) : Promise.resolve(),
  getIdentity: async () => {
    const me = await fetchMe();
    return { id: me.id ?? me.name, fullName: me.name, email: me.email, role: me.role };
  },
  // Asked for at once by the router, on the pages of those not signed in too: none, then, and not a refusal.
  getPermissions: async () => {
    try {
      return (await fetchMe()).permissions;
    } catch (error) {
      if (error instanceof HttpError && error.status === 401) return [];
      throw error;
    }
  },
  canAccess: async ({ resource, action }) => {
    const screen = SCREENS[resource];
    if (!screen) return true;
    const permission = ['list', 'show'].includes(action) ? screen.read : screen.write;
    return can((await fetchMe()).role, permission);
  },
};
