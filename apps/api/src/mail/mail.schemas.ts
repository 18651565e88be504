import { z } from 'zod';
import { CANCEL_REASONS } from '#domain/mail/address-block.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
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
  createdAt: z.date(),
  notBefore: z.date(),
  sentAt: z.date().nullable(),
});
export const mailList = listOf(mailSummary);

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
