import { z } from 'zod';
import { CANCEL_REASONS } from '#domain/mail/address-block.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { MAIL_STATES } from '#domain/mail/mail-state.js';
import { ATTEMPT_OUTCOMES } from './mail.entity.js';

export const mailQuery = listQuery({
  sort: ['createdAt', 'sentAt', 'subject', 'recipient', 'state'],
  defaultOrder: 'desc',
  filters: {
    state: z.enum(MAIL_STATES).optional(),
    purpose: z
      .string()
      .max(100)
      .refine((text) => /^[a-z_.]+$/.test(text), 'Ce motif de courriel n’existe pas.')
      .optional(),
    partnerId: z.uuid().optional(),
    contactId: z.uuid().optional(),
    /** What it was written for: a campaign, a session, a meeting... */
    causeId: z.uuid().optional(),
    /** True: only mails that a report said did not arrive. */
    bounced: booleanParameter.optional(),
  },
});

export const mailSummary = z.object({
  id: z.uuid(),
  state: z.enum(MAIL_STATES),
  /** Why it was cancelled; null unless it was. */
  cancelReason: z.enum(CANCEL_REASONS).nullable(),
  purpose: z.string(),
  family: z.enum(['service', 'information']),
  recipient: z.string(),
  recipientName: z.string(),
  subject: z.string(),
  tries: z.int(),
  partnerId: z.uuid().nullable(),
  contactId: z.uuid().nullable(),
  causeType: z.string().nullable(),
  causeId: z.string().nullable(),
  createdAt: z.date(),
  notBefore: z.date(),
  sentAt: z.date().nullable(),
  /** When a report said that it did not arrive, after the server had taken it. */
  bouncedAt: z.date().nullable(),
});
export const mailList = listOf(mailSummary);

/** Mails by state, the team's tests included: what the filters of the list find. */
export const mailCounts = z.object(
  Object.fromEntries(MAIL_STATES.map((state) => [state, z.int()])) as Record<(typeof MAIL_STATES)[number], z.ZodInt>,
);

export const batchBody = z.strictObject({
  ids: z
    .array(z.uuid())
    .min(1, 'Choisissez au moins un courriel.')
    .max(200, 'Deux cents courriels au plus à la fois : choisissez-en moins, puis recommencez.'),
});
export const batchDone = z.object({
  done: z.int(),
  /** Those that stayed as they were. */
  refused: z.array(z.object({ id: z.uuid(), why: z.string() })),
});

export const attachment = z.object({
  index: z.int(),
  filename: z.string(),
  contentType: z.string(),
  size: z.int(),
});

export const mailDetail = mailSummary.extend({
  confidential: z.boolean(),
  sender: z.string(),
  /** When body and attachments were erased; the rest is kept. */
  purgedAt: z.date().nullable(),
  html: z.string(),
  text: z.string(),
  messageId: z.string(),
  attachments: z.array(attachment),
  attempts: z.array(z.object({ at: z.date(), outcome: z.enum(ATTEMPT_OUTCOMES), response: z.string().nullable() })),
});
