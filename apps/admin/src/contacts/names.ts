import type { Contact, ContactRole, Membership } from '../api/types.js';
import { contactRoleLabels } from '../i18n/labels.js';

export function contactName({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}

/** « Référent PIGMA, Élu ». */
export function roleNames(roles: readonly ContactRole[]): string {
  return roles.map((role) => contactRoleLabels[role]).join(', ');
}

/** The membership shown for a partner: the current one, else the last that ended. */
export function membershipIn(contact: Contact, partnerId: string): Membership | undefined {
  const here = contact.memberships.filter((membership) => membership.partnerId === partnerId);
  return here.find(({ endedOn }) => endedOn === null) ?? here.at(-1);
}
