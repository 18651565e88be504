import { z } from 'zod';
import { CHECK_VERDICTS } from '#domain/mail/deliverability.js';

export const deliverability = z.object({
  /** Of MAIL_FROM. */
  domain: z.string(),
  /** True when this product signs its mails itself. */
  signs: z.boolean(),
  checks: z.array(
    z.object({
      kind: z.enum(['spf', 'dkim', 'dmarc']),
      /** Name asked of DNS; null when there is nothing to ask. */
      name: z.string().nullable(),
      verdict: z.enum(CHECK_VERDICTS),
      sentence: z.string(),
      record: z.string().nullable(),
      /** TXT record to publish. */
      toAdd: z.string().nullable(),
    }),
  ),
});
