import type { BlockScope, MailFamily } from '../mail/address-block.js';
import { refusalOf } from '../mail/address-block.js';
import { CONTACT_ROLES, type ContactRole, isCurrent } from '../partner/membership.js';

/** A person in a place that an audience reaches; one person may be there several times. Days are `YYYY-MM-DD`. */
export interface Candidate {
  contactId: string | null;
  name: string;
  /** As `addressKey` writes it; null when none is known. */
  address: string | null;
  partnerId: string | null;
  partnerName: string | null;
  roles: readonly ContactRole[];
  /** Null while the place lasts, or when there is no place. */
  endedOn: string | null;
  archived: boolean;
  erased: boolean;
  /** Open blocks of the address. */
  blocks: readonly BlockScope[];
}

/** Why somebody whom the audience reaches gets nothing. */
export const LEFT_OUT_REASONS = [
  'removed',
  'no_contact',
  'erased',
  'archived',
  'place_ended',
  'no_address',
  'address_suppressed',
  'information_refused',
  'same_address',
  'fields_missing',
  'too_heavy',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOut {
  candidate: Candidate;
  reason: LeftOutReason;
}

interface Rules {
  family: MailFamily;
  today: string;
  /** People taken out by hand. */
  removed: ReadonlySet<string>;
}

/**
 * Who gets one mail each, and who gets none and why. One mail a person, for one partner: the place whose role comes
 * first (the one who keeps the catalogue, then the referent...), then the partner's name; one mail an address, for the
 * person who comes first in the same order. The result does not depend on the order of `candidates`.
 */
export function chooseRecipients(
  candidates: readonly Candidate[],
  rules: Rules,
): { chosen: Candidate[]; leftOut: LeftOut[] } {
  const chosen: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  const addresses = new Set<string>();
  for (const candidate of onePlaceEach(candidates, rules.today)) {
    const { address } = candidate;
    const reason = refusalFor(candidate, rules) ?? (address !== null && addresses.has(address) ? 'same_address' : null);
    if (reason) leftOut.push({ candidate, reason });
    else {
      chosen.push(candidate);
      if (address !== null) addresses.add(address);
    }
  }
  return { chosen, leftOut };
}

function refusalFor(candidate: Candidate, { family, today, removed }: Rules): LeftOutReason | null {
  const { contactId, archived, erased, endedOn, address, blocks } = candidate;
  if (contactId === null) return 'no_contact';
  if (removed.has(contactId)) return 'removed';
  if (erased) return 'erased';
  if (archived) return 'archived';
  if (!isCurrent({ endedOn }, today)) return 'place_ended';
  if (address === null) return 'no_address';
  return refusalOf(family, blocks);
}

const RANK: readonly ContactRole[] = ['catalogue', ...CONTACT_ROLES.filter((role) => role !== 'catalogue')];
const rankOf = ({ roles }: Candidate): number =>
  Math.min(RANK.length, ...roles.map((role) => RANK.indexOf(role)).filter((rank) => rank >= 0));

const byText = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1);

/** Best places first; then everything that tells two of them apart, so that the order is one. */
function onePlaceEach(candidates: readonly Candidate[], today: string): Candidate[] {
  const ended = (candidate: Candidate) => Number(!isCurrent(candidate, today));
  const ordered = candidates.toSorted(
    (a, b) =>
      ended(a) - ended(b) ||
      rankOf(a) - rankOf(b) ||
      byText(a.partnerName, b.partnerName) ||
      byText(a.partnerId, b.partnerId) ||
      byText(a.name, b.name) ||
      byText(a.contactId, b.contactId),
  );
  const seen = new Set<string>();
  return ordered.filter(({ contactId }) => {
    if (contactId === null) return true;
    if (seen.has(contactId)) return false;
    seen.add(contactId);
    return true;
  });
}
