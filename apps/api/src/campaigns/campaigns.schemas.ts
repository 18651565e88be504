import { z } from 'zod';
import { CAMPAIGN_STATES } from '#domain/campaign/campaign-life.js';
import { LEFT_OUT_REASONS } from '#domain/campaign/recipients.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { MAIL_STATES } from '#domain/mail/mail-state.js';
import { line } from '../partners/text-field.js';
import { audience } from './audience.schemas.js';

const version = z.int().min(1);
const state = z.enum(CAMPAIGN_STATES);

const optional = {
  templateId: z.uuid().nullable().optional(),
  subjectId: z.uuid().nullable().optional(),
  audience: audience.optional(),
};
export const createCampaignBody = z.strictObject({ name: line(200), ...optional });
export const updateCampaignBody = z.strictObject({ name: line(200).optional(), ...optional, version });
export const campaignVersionBody = z.strictObject({ version });

const FAR = 366 * 86_400_000;
export const launchBody = z.strictObject({
  version,
  /** Moment to leave at; null, or absent: now. */
  scheduledAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((at) => at.getTime() < Date.now() + FAR, 'Choisissez un moment dans l’année qui vient.')
    .nullable()
    .default(null),
  /** People for whom a field stays empty get nothing, rather than nobody. */
  leaveOutIncomplete: z.boolean().default(false),
});

export const campaignFile = z.object({ id: z.uuid(), filename: z.string(), contentType: z.string(), size: z.int() });

export const campaignSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  state,
  templateId: z.uuid().nullable(),
  templateName: z.string().nullable(),
  family: z.enum(['service', 'information']).nullable(),
  kind: z.string().nullable(),
  scheduledAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  updatedBy: z.string(),
  version: z.int(),
  /** Of one that left: how many mails stand where. Zeros before. */
  progress: z.object({
    recipients: z.int(),
    leftOut: z.int(),
    toWrite: z.int(),
    queued: z.int(),
    sending: z.int(),
    sent: z.int(),
    failed: z.int(),
    held: z.int(),
    cancelled: z.int(),
  }),
});
export const campaignList = listOf(campaignSummary);
export const campaign = campaignSummary.extend({
  audience,
  subjectId: z.uuid().nullable(),
  templateNumber: z.int().nullable(),
  templateArchived: z.boolean(),
  files: z.array(campaignFile),
});
export const campaignQuery = listQuery({
  sort: ['createdAt', 'name', 'scheduledAt', 'leftAt'],
  defaultOrder: 'desc',
  filters: { state: state.optional() },
});

export const logLine = z.object({
  id: z.uuid(),
  contactId: z.uuid().nullable(),
  partnerId: z.uuid().nullable(),
  name: z.string(),
  partnerName: z.string().nullable(),
  address: z.string().nullable(),
  leftOut: z.enum(LEFT_OUT_REASONS).nullable(),
  missing: z.array(z.string()).nullable(),
  mailId: z.uuid().nullable(),
  sends: z.int(),
  /** Of the last mail; null until it is written. */
  state: z.enum(MAIL_STATES).nullable(),
  tries: z.int().nullable(),
  sentAt: z.date().nullable(),
  /** Last answer of the SMTP server. */
  response: z.string().nullable(),
});
export const logList = listOf(logLine);
export const logQuery = listQuery({
  sort: ['name', 'partnerName', 'address'],
  filters: {
    state: z.enum(MAIL_STATES).optional(),
    leftOut: booleanParameter.optional(),
    reason: z.enum(LEFT_OUT_REASONS).optional(),
  },
});

export const previewCampaignBody = z.strictObject({
  /** Whose mail; the first recipient's when absent. */
  contactId: z.uuid().nullable().default(null),
});
export const campaignPreview = z.object({
  to: z.string(),
  contactId: z.uuid(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.int() })),
});
export const testSent = z.object({ mailId: z.uuid(), to: z.string() });
export const mailWritten = z.object({ mailId: z.uuid() });

export const createSegmentBody = z.strictObject({ name: line(200), audience });
export const updateSegmentBody = z.strictObject({ name: line(200).optional(), audience: audience.optional(), version });
export const segment = z.object({
  id: z.uuid(),
  name: z.string(),
  audience,
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  updatedBy: z.string(),
  version: z.int(),
});
export const segmentList = listOf(segment);
export const segmentQuery = listQuery({
  sort: ['name', 'updatedAt'],
  filters: { archived: booleanParameter.default(false) },
});
