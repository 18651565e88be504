import { z } from 'zod';
import { BOUNCE_VERDICTS } from '#domain/mail/delivery-status.js';
import { INCOMING_KINDS, INCOMING_NATURES } from '#domain/mail/incoming-mail.js';
import { MAILBOX_FAILURES } from '#domain/mail/mailbox-reading.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';

export const incomingMailQuery = listQuery({
  sort: ['receivedAt', 'fromAddress', 'subject'],
  defaultOrder: 'desc',
  filters: {
    kind: z.enum(INCOMING_KINDS).optional(),
    /** False: what waits for somebody. */
    handled: booleanParameter.optional(),
    contactId: z.uuid().optional(),
    partnerId: z.uuid().optional(),
    mailId: z.uuid().optional(),
    causeType: z
      .string()
      .max(100)
      .refine((text) => /^[a-z_.]+$/.test(text), 'Cette cause n’existe pas.')
      .optional(),
    causeId: z.uuid().optional(),
  },
});

const named = z.object({ id: z.uuid(), name: z.string() });

export const incomingMailSummary = z.object({
  id: z.uuid(),
  kind: z.enum(INCOMING_KINDS),
  nature: z.enum(INCOMING_NATURES),
  fromAddress: z.string(),
  fromName: z.string(),
  subject: z.string(),
  /** How its text begins, the copy of our mail left out. */
  excerpt: z.string(),
  receivedAt: z.date(),
  contact: named.nullable(),
  partner: named.nullable(),
  /** The mail of ours it answers or reports on. */
  mailId: z.uuid().nullable(),
  causeType: z.string().nullable(),
  causeId: z.uuid().nullable(),
  /** What a report proves; null for an answer. */
  verdict: z.enum(BOUNCE_VERDICTS).nullable(),
  /** Enhanced status code (RFC 3463). */
  statusCode: z.string().nullable(),
  /** What the server that refused said. */
  diagnostic: z.string().nullable(),
  handledAt: z.date().nullable(),
  handledBy: z.string().nullable(),
});
export const incomingMailList = listOf(incomingMailSummary);

export const incomingMailDetail = incomingMailSummary.extend({
  /** What was written, and under it the copy of our mail; text only. */
  said: z.string(),
  quoted: z.string(),
  /** Names of its files, which stay in the mailbox. */
  attachments: z.array(z.string()),
  /** Bytes of the whole message; `truncated` when only its beginning was read. */
  size: z.int(),
  truncated: z.boolean(),
  mailbox: z.string(),
  messageId: z.string().nullable(),
  attachedAt: z.date().nullable(),
  attachedBy: z.string().nullable(),
  purgedAt: z.date().nullable(),
  mail: z.object({ id: z.uuid(), subject: z.string(), recipient: z.string(), sentAt: z.date().nullable() }).nullable(),
  /** Contacts who have the address it came from, while nobody said whose it is. */
  suggestions: z.array(named),
});

export const attachBody = z.strictObject({ contactId: z.uuid() });
export const handleBody = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) });
export const handledAnswer = z.object({
  /** How many were marked; the others were already, or are gone. */
  handled: z.int(),
});

export const mailboxState = z.object({
  /** Account, server and folder, without the secret; null when IMAP_URL is not set. */
  name: z.string().nullable(),
  pollSeconds: z.int(),
  lastReadAt: z.date().nullable(),
  nextReadAt: z.date().nullable(),
  /** Why it is not read; null while all goes well. */
  failure: z
    .object({
      code: z.enum(MAILBOX_FAILURES),
      sentence: z.string(),
      /** The server's or the system's own words. */
      detail: z.string(),
      since: z.date(),
    })
    .nullable(),
});
