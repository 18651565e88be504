import { isCurrent, type ContactRole, type Membership } from './membership.js';

/** In order: the one who keeps the catalogue, else the referent. Nobody else is written to without being chosen. */
export const DIAGNOSTIC_ROLES = ['catalogue', 'referent'] as const satisfies ContactRole[];

export interface RecipientCandidate extends Membership {
  contactId: string;
  email: string | null;
  archived: boolean;
  /** Nothing leaves for its address any more. */
  suppressed: boolean;
}

/** True for a current contact with an address that mails may reach. */
export function isReachable(candidate: RecipientCandidate, today: string): boolean {
  const { email, archived, suppressed } = candidate;
  return email !== null && !archived && !suppressed && isCurrent(candidate, today);
}

/**
 * Who receives a partner's diagnostic: of its current contacts with a live address and not archived, the catalogue one, else
 * the referent; of several, the one longest in place (no start date counts as always), then by id so as to be stable.
 * Null when nobody can: the partner is « sans destinataire ».
 */
export function diagnosticRecipient<C extends RecipientCandidate>(candidates: readonly C[], today: string): C | null {
  const reachable = candidates
    .filter((candidate) => isReachable(candidate, today))
    .toSorted((a, b) => byText(a.startedOn ?? '', b.startedOn ?? '') || byText(a.contactId, b.contactId));
  for (const role of DIAGNOSTIC_ROLES) {
    const chosen = reachable.find(({ roles }) => roles.includes(role));
    if (chosen) return chosen;
  }
  return null;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
