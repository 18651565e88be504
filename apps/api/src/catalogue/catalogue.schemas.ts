import { z } from 'zod';
import {
  DOWNLOAD_DETAILS,
  KEYWORD_DETAILS,
  LICENCE_DETAILS,
  RECORD_CLASSES,
  WARNING_CODES,
} from '#domain/diagnostic/diagnosis.js';
import { isDepartmentCode } from '#domain/territory/departments.js';
import { booleanParameter, listOf, listQuery, searchText } from '#platform/http/list-query.js';
import { IMPORT_STATES } from './catalogue.entity.js';

export const importQuery = listQuery({
  sort: ['createdAt', 'filename', 'size', 'state', 'finishedAt'],
  defaultOrder: 'desc',
  filters: { state: z.enum(IMPORT_STATES).optional() },
});
export const importSummary = z.object({
  id: z.uuid(),
  filename: z.string(),
  /** Bytes. */
  size: z.number(),
  state: z.enum(IMPORT_STATES),
  /** Part of the file read, from 0 to 1. */
  progress: z.number(),
  /** Records read so far: created + updated + unchanged. */
  processed: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  unreadable: z.int(),
  error: z.string().nullable(),
  author: z.string(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});
export const importList = listOf(importSummary);
export const importDetail = importSummary.extend({
  errors: z.array(z.object({ file: z.string(), index: z.int().nullable(), message: z.string() })),
});

/** Filters of the list of records, shared with its export. */
export const recordFilters = {
  partnerId: z.uuid().optional(),
  importId: z.uuid().optional(),
  class: z.enum(RECORD_CLASSES).optional(),
  inScope: booleanParameter.optional(),
  claimed: booleanParameter.optional(),
  keyword: z.enum(KEYWORD_DETAILS).optional(),
  licence: z.enum(LICENCE_DETAILS).optional(),
  download: z.enum(DOWNLOAD_DETAILS).optional(),
  defaultLicence: booleanParameter.optional(),
  department: z.string().refine(isDepartmentCode, 'Ce code de département n’existe pas.').optional(),
  /** Name of organisation, as written in the records. */
  organisation: searchText.optional(),
};
export const recordQuery = listQuery({
  sort: ['title', 'class', 'partnerName', 'importedAt'],
  filters: recordFilters,
});

const verdict = <T extends readonly [string, ...string[]]>(details: T) =>
  z.object({ verdict: z.enum(['yes', 'no']), detail: z.enum(details), evidence: z.string().nullable() });

export const recordSummary = z.object({
  id: z.uuid(),
  identifier: z.string().nullable(),
  title: z.string().nullable(),
  organisations: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  class: z.enum(RECORD_CLASSES),
  inScope: z.boolean(),
  level: z.string(),
  keyword: verdict(KEYWORD_DETAILS),
  licence: verdict(LICENCE_DETAILS).extend({ licence: z.string().nullable() }),
  download: verdict(DOWNLOAD_DETAILS),
  defaultLicence: z.boolean(),
  warnings: z.array(z.object({ code: z.enum(WARNING_CODES), evidence: z.string() })),
  linksTested: z.boolean(),
  recordUrl: z.string().nullable(),
  importedAt: z.date(),
});
export const recordList = listOf(recordSummary);
export const recordDetail = recordSummary.extend({
  /** What to do, in plain French, one sentence per step. */
  advice: z.array(z.string()),
  keywords: z.array(z.string()),
  constraints: z.array(z.object({ text: z.string(), url: z.string().nullable(), kind: z.string() })),
  links: z.array(z.object({ url: z.string(), protocol: z.string().nullable(), name: z.string().nullable() })),
  modifiedOn: z.string().nullable(),
});

export const unclaimedQuery = listQuery({
  sort: ['records', 'name'],
  defaultOrder: 'desc',
  filters: { ignored: booleanParameter.optional() },
});
export const unclaimedName = z.object({
  /** react-admin asks for an id: the key of the name. */
  id: z.string(),
  name: z.string(),
  records: z.int(),
  ignored: z.boolean(),
  suggestion: z.object({ partnerId: z.uuid(), name: z.string(), score: z.number() }).nullable(),
});
export const unclaimedList = listOf(unclaimedName);

const organisationName = z.string().min(1).max(1000);
export const claimBody = z.strictObject({ name: organisationName, partnerId: z.uuid() });
export const ignoreBody = z.strictObject({ name: organisationName });
export const claimed = z.object({ records: z.int() });
