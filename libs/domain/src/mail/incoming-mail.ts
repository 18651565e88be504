import type { BounceVerdict } from './delivery-status.js';

/** A report of delivery, an answer that a program wrote, or an answer that a person wrote. */
export const INCOMING_NATURES = ['bounce', 'auto_reply', 'reply'] as const;
export type IncomingNature = (typeof INCOMING_NATURES)[number];

/** Its nature when it answers a mail of ours, or when somebody said whose it is; `unmatched` until then. */
export const INCOMING_KINDS = [...INCOMING_NATURES, 'unmatched'] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** Header fields by name in lower case, without comments or parameters decoded. */
export type HeaderFields = ReadonlyMap<string, string>;

const PROGRAMS = /^(?:mailer-daemon|postmaster|no-?reply|ne-?pas-?repondre|do-?not-?reply|bounces?|noreply-.*)$/;
const SUPPRESS = /\b(?:all|oof|autoreply)\b/i;

/**
 * Who wrote: RFC 3834 §2 turned round. A program says so by `Auto-Submitted` (§5), an empty return path, `Precedence`, a
 * list's headers (RFC 2369, 2919) or what Exchange adds; nothing of that means a person.
 * @param contentType value of Content-Type with its parameters
 */
export function natureOf(headers: HeaderFields, contentType: string, fromAddress: string): IncomingNature {
  if (/^multipart\/report\b/i.test(contentType) && /report-type="?(?:global-)?delivery-status\b/i.test(contentType)) {
    return 'bounce';
  }
  return isAutomatic(headers, contentType, fromAddress) ? 'auto_reply' : 'reply';
}

function isAutomatic(headers: HeaderFields, contentType: string, fromAddress: string): boolean {
  const value = (name: string) => (headers.get(name) ?? '').trim().toLowerCase();
  const autoSubmitted = /^[a-z-]*/.exec(value('auto-submitted'))?.[0];
  if (autoSubmitted && autoSubmitted !== 'no') return true;
  if (/^(?:bulk|junk|list|auto_reply)$/.test(value('precedence'))) return true;
  if (SUPPRESS.test(value('x-auto-response-suppress'))) return true;
  if ([...headers.keys()].some((name) => name.startsWith('list-') || AUTO_HEADERS.has(name))) return true;
  if (/^<\s*>$/.test(value('return-path'))) return true;
  return /^multipart\/report\b/i.test(contentType) || PROGRAMS.test(fromAddress.split('@')[0] ?? '');
}

/** Written by answering machines before RFC 3834, and still. */
const AUTO_HEADERS = new Set(['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from']);

const MOST_IDS = 100;

/** Message-IDs in the text of a header, each once, in their order. */
export function messageIdsIn(text: string): string[] {
  return [...new Set(text.match(/<[^<>\s]{1,990}>/g) ?? [])].slice(0, MOST_IDS);
}

/** The mail answered, most likely first: `In-Reply-To`, then `References` from the last one (RFC 5322 §3.6.4). */
export function answeredIds(inReplyTo: string, references: string): string[] {
  return [...new Set([...messageIdsIn(inReplyTo), ...messageIdsIn(references).toReversed()])];
}

/**
 * True when somebody must look: a person wrote, or a mail did not arrive for a reason that blocks no address. A dead
 * address is on its own work list; a delay, an answering machine and strangers' programs ask for nothing.
 */
export function waitsForSomebody(nature: IncomingNature, verdict: BounceVerdict | null, matched: boolean): boolean {
  if (nature === 'reply') return true;
  return nature === 'bounce' && matched && (verdict === 'failed' || verdict === 'elsewhere');
}
