import { z } from 'zod';
import { listOf, listQuery } from '#platform/http/list-query.js';

export const inboxQuery = listQuery({
  sort: ['receivedAt', 'subject', 'recipients'],
  defaultOrder: 'desc',
  filters: {},
});

const envelope = {
  id: z.uuid(),
  receivedAt: z.date(),
  sender: z.string(),
  recipients: z.string(),
  subject: z.string(),
};

export const inboxSummary = z.object({ ...envelope, attachments: z.int() });
export const inboxList = listOf(inboxSummary);

export const inboxDetail = z.object({
  ...envelope,
  messageId: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  date: z.date().nullable(),
  html: z.string(),
  text: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(z.object({ index: z.int(), filename: z.string(), contentType: z.string(), size: z.int() })),
});

/** What the recipient would answer. */
export const inboxReplyBody = z.strictObject({
  text: z
    .string()
    .max(10_000)
    .refine((text) => text.trim() !== '', 'Écrivez ce que cette personne répondrait.'),
});
export const inboxReply = z.object({ incomingMailId: z.uuid() });
