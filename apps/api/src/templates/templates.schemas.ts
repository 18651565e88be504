import { z } from 'zod';
import { TEMPLATE_KINDS } from '#domain/mail/merge-fields.js';
import { booleanParameter, listOf, listQuery, searchText } from '#platform/http/list-query.js';
import { line, optionalParagraphs } from '../partners/text-field.js';

/** Over 100 kB Gmail cuts a mail short; the layout takes its part. */
const MAX_BODY = 60_000;

const family = z.enum(['service', 'information']);
const kind = z.enum(TEMPLATE_KINDS);
const name = line(200);
const subject = line(200);
const body = optionalParagraphs(MAX_BODY).pipe(z.string());
const version = z.int().min(1);

export const createTemplateBody = z.strictObject({ name, kind, family, subject, body });
export const updateTemplateBody = z.strictObject({
  name: name.optional(),
  subject: subject.optional(),
  body: body.optional(),
  version,
});
export const templateVersionBody = z.strictObject({ version });

export const templateSummary = z.object({
  id: z.uuid(),
  /** Of the templates the product sends by itself. */
  key: z.string().nullable(),
  name: z.string(),
  kind,
  family,
  subject: z.string(),
  /** Of the version that leaves. */
  number: z.int(),
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  updatedBy: z.string(),
  version: z.int(),
});
export const templateList = listOf(templateSummary);
export const template = templateSummary.extend({ body: z.string() });

export const templateQuery = listQuery({
  sort: ['name', 'kind', 'family', 'updatedAt', 'createdAt'],
  filters: {
    kind: kind.optional(),
    family: family.optional(),
    archived: booleanParameter.default(false),
  },
});

export const versionSummary = z.object({
  number: z.int(),
  subject: z.string(),
  author: z.string(),
  createdAt: z.date(),
  /** Number of the older version that it takes again. */
  restoredFrom: z.int().nullable(),
});
export const versionList = listOf(versionSummary);
export const versionDetail = versionSummary.extend({ body: z.string() });
export const versionQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
});
export const versionNumber = z.coerce.number().int().min(0).max(1_000_000);

const chosen = z.uuid().nullable().default(null);
/** A text as it stands in the form, saved or not, for somebody or for an example. */
export const draftBody = z.strictObject({
  kind,
  family,
  subject,
  body,
  contactId: chosen,
  partnerId: chosen,
  /** The session or the meeting. */
  subjectId: chosen,
});
export const draftPreview = z.object({
  /** Null for an example. */
  to: z.string().nullable(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** True when some values are examples, nothing having been chosen for them. */
  example: z.boolean(),
});
export const testSent = z.object({ mailId: z.uuid(), to: z.string() });

export const subjectQuery = z.strictObject({ kind, q: searchText.default('') });
export const subjectChoices = z.object({ data: z.array(z.object({ id: z.uuid(), label: z.string() })) });
