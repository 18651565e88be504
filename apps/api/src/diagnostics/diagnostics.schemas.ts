import { z } from 'zod';
import { DOWNLOAD_DETAILS, KEYWORD_DETAILS, LICENCE_DETAILS } from '#domain/diagnostic/diagnosis.js';
import { CONTACT_ROLES } from '#domain/partner/membership.js';

const count = z.int().min(0);
const counts = <T extends readonly [string, ...string[]]>(details: T) => z.record(z.enum(details), count);

/** Figures of a diagnostic. The three classes count records in scope only; details too. */
export const diagnosticSummary = z.object({
  records: count,
  inScope: count,
  outOfScope: count,
  strict: count,
  potential: count,
  none: count,
  defaultLicence: count,
  unclaimed: count,
  keyword: counts(KEYWORD_DETAILS),
  licence: counts(LICENCE_DETAILS),
  download: counts(DOWNLOAD_DETAILS),
  lastImportAt: z.date().nullable(),
});
export const summaryQuery = z.strictObject({ partnerId: z.uuid().optional() });

export const recipient = z.object({
  contactId: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(CONTACT_ROLES)),
  recommended: z.boolean(),
});
export const partnerDiagnostic = z.object({
  partner: z.object({ id: z.uuid(), name: z.string() }),
  summary: diagnosticSummary,
  recipients: z.array(recipient),
  /** Current contacts left out because their address is dead. */
  suppressed: z.array(z.object({ contactId: z.uuid(), name: z.string(), email: z.string() })),
  lastSentAt: z.date().nullable(),
});

export const previewBody = z.strictObject({ contactId: z.uuid() });
export const preview = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.int() })),
  /** Of everything above: what is sent is what was seen. */
  fingerprint: z.string(),
});
export const sendBody = z.strictObject({ contactId: z.uuid(), fingerprint: z.string().max(100) });
export const sent = z.object({ mailId: z.uuid() });
