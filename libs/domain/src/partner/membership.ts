/** What a contact does for a partner. `catalogue` and `referent` are the ones PIGMA writes to. */
export const CONTACT_ROLES = [
  'referent',
  'catalogue',
  'data_protection',
  'elected',
  'billing',
  'technical',
  'other',
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** A contact's place in a partner; days are `YYYY-MM-DD`. Past memberships are kept, with their end. */
export interface Membership {
  roles: readonly ContactRole[];
  startedOn: string | null;
  endedOn: string | null;
}

/** True while it has not ended: on its last day a contact is still there. Days compare as text. */
export function isCurrent({ endedOn }: Pick<Membership, 'endedOn'>, today: string): boolean {
  return endedOn === null || endedOn >= today;
}
