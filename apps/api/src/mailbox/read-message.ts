import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { parseEmailAddress } from '#domain/identity/email-address.js';
import { type DeliveryReport, readDeliveryStatus } from '#domain/mail/delivery-status.js';
import { answeredIds, type IncomingNature, messageIdsIn, natureOf } from '#domain/mail/incoming-mail.js';
import { storableLine, storableText } from '#domain/mail/received-text.js';

/** Bytes read of one message: its text and reports come first, its attachments stay in the mailbox. */
export const MOST_BYTES = 512 * 1024;
/** Characters kept of what a person wrote, and of what a program wrote. */
const MOST_TEXT = { reply: 100_000, auto_reply: 20_000, bounce: 20_000 } satisfies Record<IncomingNature, number>;
const MOST_ATTACHMENTS = 50;

/** What the product keeps of a message, whoever wrote it: texts bounded and without control characters. */
export interface ReceivedMessage {
  /** The same message read twice has the same one. */
  fingerprint: string;
  messageId: string | null;
  inReplyTo: string | null;
  referenceIds: string[];
  fromAddress: string;
  fromName: string;
  subject: string;
  text: string;
  /** Names of the files that stay in the mailbox. */
  attachments: string[];
  nature: IncomingNature;
  /** Message-IDs it may answer, most likely first. */
  answers: string[];
  report: DeliveryReport | null;
}

const STATUS_TYPES = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED_TYPES = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** @param raw the message, or its beginning */
export async function readMessage(raw: Buffer): Promise<ReceivedMessage> {
  const parsed = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: MOST_BYTES,
  });
  const headers = headersOf(parsed);
  const from = parsed.from?.value[0];
  const fromAddress = parseEmailAddress(from?.address ?? '') ?? storableLine(from?.address ?? '', 320).toLowerCase();
  const nature = natureOf(headers, headers.get('content-type') ?? '', fromAddress);
  const inReplyTo = headers.get('in-reply-to') ?? '';
  const references = headers.get('references') ?? '';
  const report = nature === 'bounce' ? readDeliveryStatus(attached(parsed, STATUS_TYPES)) : null;
  const returned = report ? returnedIds(attached(parsed, RETURNED_TYPES)) : [];
  return {
    fingerprint: fingerprintOf(raw, headers),
    messageId: messageIdsIn(headers.get('message-id') ?? '')[0] ?? null,
    inReplyTo: messageIdsIn(inReplyTo)[0] ?? null,
    referenceIds: messageIdsIn(references),
    fromAddress,
    fromName: storableLine(from?.name ?? '', 200),
    subject: storableLine(parsed.subject ?? '', 500),
    text: storableText(textOf(parsed), MOST_TEXT[nature]),
    attachments: namesOf(parsed, nature),
    nature,
    answers: [...new Set([...returned, ...answeredIds(inReplyTo, references)])],
    report,
  };
}

/** What is kept of a message that cannot be read: that it is there, so that somebody opens the mailbox. */
export function unreadable(raw: Buffer): ReceivedMessage {
  return {
    ...{ fingerprint: digest(headOf(raw)), messageId: null, inReplyTo: null, referenceIds: [], fromAddress: '' },
    ...{ fromName: '', subject: 'Message illisible : à ouvrir dans la boîte', text: '', attachments: [] },
    ...{ nature: 'reply', answers: [], report: null },
  };
}

/** Of a message in HTML alone too; where its pictures stood says nothing. */
const textOf = ({ text = '' }: ParsedMail): string => text.replace(/\[(?:cid|data):[^\]\s]*\]/g, '');

/** Unfolded, by name; of a header given twice the first one, which the nearest server wrote. */
function headersOf({ headerLines }: ParsedMail): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of headerLines) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]+/g, ' ');
    if (!headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}

const attached = ({ attachments }: ParsedMail, types: string[]): string =>
  attachments.find(({ contentType }) => types.includes(contentType.toLowerCase()))?.content.toString('utf8') ?? '';

/** The Message-ID in the headers of our mail, as a report sends them back. */
function returnedIds(returned: string): string[] {
  const head = headOf(Buffer.from(returned))
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ');
  return messageIdsIn(/^message-id[ \t]*:(.*)$/im.exec(head)?.[1] ?? '').slice(0, 1);
}

/** Pictures of a signature are no file that somebody sent. */
function namesOf({ attachments }: ParsedMail, nature: IncomingNature): string[] {
  if (nature === 'bounce') return [];
  return attachments
    .filter(({ related }) => !related)
    .slice(0, MOST_ATTACHMENTS)
    .map(({ filename, contentType }) => storableLine(filename ?? contentType, 200));
}

/** A message delivered twice keeps its Message-ID; two that share one (old programs do) differ by the rest. */
function fingerprintOf(raw: Buffer, headers: ReadonlyMap<string, string>): string {
  const names = ['message-id', 'from', 'date', 'subject'];
  if (!headers.get('message-id')) return digest(headOf(raw));
  return digest(names.map((name) => headers.get(name) ?? '').join('\n'));
}

function headOf(raw: Buffer): Buffer {
  const end = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  return raw.subarray(0, end.length > 0 ? Math.min(...end) : raw.length);
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
