import { addressKey } from './address-block.js';
import { isDeadStatus, saysDeadAddress, statusInReply } from './dead-address.js';

export const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** What a report says of one recipient (RFC 3464 §2.3). */
export interface RecipientReport {
  /** `Final-Recipient`, then `Original-Recipient`: the address that was tried, and the one that we wrote to. */
  addresses: string[];
  action: DeliveryAction;
  /** Enhanced code (RFC 3463), e.g. `5.1.1`. */
  status: string | null;
  /** What the server that refused said. */
  diagnostic: string | null;
  /** True when `diagnostic` is an SMTP reply. */
  smtp: boolean;
}

export interface DeliveryReport {
  /** ENVID given when the mail left (RFC 3461 §4.4), i.e. the id of the mail. */
  envelopeId: string | null;
  recipients: RecipientReport[];
}

/** More than that is no report on our mails, which have one recipient each. */
const MOST_RECIPIENTS = 200;

type Fields = ReadonlyMap<string, string>;

/** Reads the `message/delivery-status` part of a report: groups of fields, the first of the message (RFC 3464 §2.1). */
export function readDeliveryStatus(text: string): DeliveryReport {
  const groups = text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter(({ size }) => size > 0);
  const envelopeId = groups.find((fields) => fields.has('original-envelope-id'))?.get('original-envelope-id') ?? null;
  const recipients = groups.slice(0, MOST_RECIPIENTS).flatMap((fields) => recipientOf(fields) ?? []);
  return { envelopeId, recipients };
}

/** Names in lower case; a line that starts with a blank goes on the one before; of two fields the first counts. */
function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), (value ?? '').trim());
  }
  return fields;
}

function recipientOf(fields: Fields): RecipientReport | null {
  const action = DELIVERY_ACTIONS.find((known) => known === word(fields.get('action')));
  const addresses = [...addressesIn(fields.get('final-recipient')), ...addressesIn(fields.get('original-recipient'))];
  if (!action || addresses.length === 0) return null;
  const [, type = '', said = ''] = /^([^;]*);(.*)$/s.exec(fields.get('diagnostic-code') ?? '') ?? [];
  return {
    addresses: [...new Set(addresses)],
    action,
    status: /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1] ?? null,
    diagnostic: said.trim() || null,
    smtp: type.trim().toLowerCase() === 'smtp',
  };
}

/** First word of a field, without the comment some servers add: « failed (expired) ». */
const word = (value = ''): string => /^[a-z]*/.exec(value.toLowerCase())?.[0] ?? '';

/** « rfc822; <mairie@example.org> »; an original one may come as it was given, in xtext (RFC 3461 §4). */
function addressesIn(value = ''): string[] {
  const address = /^[^;]*;\s*<?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(value)?.[1];
  if (!address) return [];
  const plain = address.replace(/\+([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [addressKey(address), addressKey(plain)];
}

/** The part of a report on one address; null when it speaks of others only. */
export function reportOn(address: string, { recipients }: DeliveryReport): RecipientReport | null {
  return recipients.find(({ addresses }) => addresses.includes(addressKey(address))) ?? null;
}

/**
 * `dead`: there is no such address; `failed`: this mail did not arrive, the address may live; `delayed`: still tried;
 * `arrived`; `elsewhere`: the report speaks of another address, to which ours forwards or of which we know nothing.
 */
export const BOUNCE_VERDICTS = ['dead', 'failed', 'delayed', 'arrived', 'elsewhere'] as const;
export type BounceVerdict = (typeof BOUNCE_VERDICTS)[number];

/**
 * What a report proves. The refusing server's own code is believed before the `Status` of the server that reports: some
 * relays write 5.1.1 for any bare « 550 », be it a refusal of policy.
 */
export function verdictOn(report: RecipientReport | null): BounceVerdict {
  if (!report) return 'elsewhere';
  if (report.action === 'delayed') return 'delayed';
  if (report.action !== 'failed') return 'arrived';
  const { diagnostic, smtp, status } = report;
  const dead = smtp && diagnostic !== null ? saysDeadAddress(diagnostic) : status !== null && isDeadStatus(status);
  return dead ? 'dead' : 'failed';
}

/** The code that counts, for people to read: the refusing server's, else the reporting one's. */
export function statusOf({ smtp, diagnostic, status }: RecipientReport): string | null {
  return (smtp && diagnostic !== null ? statusInReply(diagnostic) : null) ?? status;
}
