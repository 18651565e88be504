import { z } from 'zod';
import { parseSiren, parseSiret } from '#domain/identity/siren.js';
import { CERTAINTIES, OBLIGATION_STATUSES } from '#domain/obligation/decide-obligation.js';
import { STAFF_KINDS } from '#domain/obligation/facts.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import { isDepartmentCode } from '#domain/territory/departments.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import {
  inhabitants,
  legalCategory,
  obligation,
  publicServiceMission,
  sireneBand,
  staffFact,
  year,
} from '../obligations/fact.schemas.js';
import { line, optionalLine, optionalParagraphs } from './text-field.js';

const WRONG_SIREN = 'Ce numéro SIREN n’est pas valable : neuf chiffres, dont une clé de contrôle.';
const status = z.enum(OBLIGATION_STATUSES);

const siren = z
  .string()
  .max(20)
  .refine((text) => text.trim() === '' || parseSiren(text) !== null, WRONG_SIREN)
  .transform((text) => parseSiren(text) as string | null)
  .nullable();
const WRONG_SIRET = 'Ce numéro SIRET n’est pas valable : quatorze chiffres, dont deux clés de contrôle.';
const siret = z
  .string()
  .max(30)
  .refine((text) => text.trim() === '' || parseSiret(text) !== null, WRONG_SIRET)
  .transform((text) => parseSiret(text) as string | null)
  .nullable();
const alias = line(300).refine(
  (text) => nameKey(text) !== '',
  'Un alias compte au moins une lettre latine ou un chiffre.',
);
const department = z.string().refine(isDepartmentCode, 'Ce code de département n’existe pas.');
const population = z
  .strictObject({
    municipale: inhabitants.nullable().optional(),
    totale: inhabitants.nullable().optional(),
    year: year.nullable().optional(),
    totaleYear: year.nullable().optional(),
    source: line(200),
  })
  .nullable();
const staff = z.array(staffFact({ year, source: line(200) }, sireneBand)).max(50);
const website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500);

const optional = {
  acronym: optionalLine(50).optional(),
  aliases: z.array(alias).max(50).optional(),
  siren: siren.optional(),
  legalCategory: legalCategory.nullable().optional(),
  department: department.nullable().optional(),
  population: population.optional(),
  staff: staff.optional(),
  publicServiceMission: publicServiceMission.optional(),
  website: z
    .union([z.literal('').transform(() => null), website])
    .nullable()
    .optional(),
  notes: optionalParagraphs(10_000).optional(),
  billingSiret: siret.optional(),
  billingServiceCode: optionalLine(100).optional(),
  billingEngagementNumber: optionalLine(100).optional(),
  billingAddress: optionalParagraphs(500).optional(),
};
/** Why the facts change, for the history. */
const reason = optionalParagraphs(1000).optional();
const version = z.int().min(1);

export const createPartnerBody = z.strictObject({ name: line(300), ...optional, reason });
export const updatePartnerBody = z.strictObject({ name: line(300).optional(), ...optional, reason, version });
export const versionBody = z.strictObject({ version, reason });
export const overrideBody = z.strictObject({ status, reason: line(1000), version });
export const versionQuery = z.strictObject({ version: z.coerce.number().int().min(1) });

export const partner = z.object({
  id: z.uuid(),
  name: z.string(),
  acronym: z.string().nullable(),
  aliases: z.array(z.string()),
  siren: z.string().nullable(),
  legalCategory: z.string().nullable(),
  department: z.string().nullable(),
  population: z
    .object({
      municipale: z.int().nullable(),
      totale: z.int().nullable(),
      year: z.int().nullable(),
      totaleYear: z.int().nullable(),
      source: z.string(),
    })
    .nullable(),
  staff: z.array(
    z.object({
      kind: z.enum(STAFF_KINDS),
      value: z.union([z.number(), z.string()]),
      year: z.int(),
      source: z.string(),
    }),
  ),
  publicServiceMission,
  website: z.string().nullable(),
  notes: z.string().nullable(),
  /** Optional: what public buyers route a bill by (SIRET, code service, numéro d'engagement), and where they are. */
  billingSiret: z.string().nullable(),
  billingServiceCode: z.string().nullable(),
  billingEngagementNumber: z.string().nullable(),
  billingAddress: z.string().nullable(),
  obligation,
  override: z.object({ status, reason: z.string(), author: z.string(), at: z.date(), sentence: z.string() }).nullable(),
  effectiveStatus: status,
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
  counts: z.object({ contacts: z.int(), records: z.int(), strict: z.int(), potential: z.int() }),
});
export const partnerList = listOf(partner);

const filters = {
  status: status.optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  legalCategory: legalCategory.optional(),
  department: department.optional(),
  nearThreshold: booleanParameter.optional(),
  archived: booleanParameter.default(false),
  recipient: z.literal('missing').optional(),
  overridden: booleanParameter.optional(),
};
export const PARTNER_SORTS = [
  'name',
  'department',
  'legalCategory',
  'effectiveStatus',
  'population',
  'createdAt',
  'updatedAt',
] as const;
export const partnerQuery = listQuery({ sort: PARTNER_SORTS, filters });
export const partnerExportQuery = partnerQuery.omit({ page: true, perPage: true });
