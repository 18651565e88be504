import { parseEmailAddress } from '../identity/email-address.js';

/** `information`: the person refuses offers and news; `every`: the address is dead, nothing can reach it. */
export const BLOCK_SCOPES = ['information', 'every'] as const;
export type BlockScope = (typeof BLOCK_SCOPES)[number];

/** Who said so: the person by a mail's link, somebody of the team, or the mail server that refused. */
export const BLOCK_SOURCES = ['person', 'staff', 'bounce'] as const;
export type BlockSource = (typeof BLOCK_SOURCES)[number];

/** Service mails answer a request or an obligation; information mails are offers and news. */
export type MailFamily = 'service' | 'information';

/** Why a mail did not leave: somebody cancelled it, or what it was for; its address is blocked, its person erased. */
export const CANCEL_REASONS = [
  'by_hand',
  'cause_cancelled',
  'person_erased',
  'information_refused',
  'address_suppressed',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];
export type Refusal = Exclude<CancelReason, 'by_hand' | 'cause_cancelled' | 'person_erased'>;

/**
 * Why a mail may not leave for an address with these open blocks; null when it may. A dead address gets nothing; a
 * person who refused information still gets service mails.
 */
export function refusalOf(family: MailFamily, open: readonly BlockScope[]): Refusal | null {
  if (open.includes('every')) return 'address_suppressed';
  return family === 'information' && open.includes('information') ? 'information_refused' : null;
}

/**
 * The one form under which an address is known, however it was typed: lower case, international domains in ASCII. What
 * is no address is only trimmed and lowered, so that it still equals itself.
 */
export function addressKey(address: string): string {
  return parseEmailAddress(address) ?? address.trim().toLowerCase();
}
