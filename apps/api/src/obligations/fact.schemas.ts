import { z } from 'zod';
import {
  CERTAINTIES,
  OBLIGATION_INPUTS,
  OBLIGATION_REASONS,
  OBLIGATION_STATUSES,
} from '#domain/obligation/decide-obligation.js';
import { PUBLIC_SERVICE_MISSIONS, SIRENE_BANDS } from '#domain/obligation/facts.js';

export const legalCategory = z
  .string()
  .regex(/^\d{4}$/, 'Une catégorie juridique est un code INSEE de quatre chiffres, par exemple 7210 pour une commune.');
export const publicServiceMission = z.enum(PUBLIC_SERVICE_MISSIONS);
export const year = z.int().min(1900).max(2200);
export const inhabitants = z.int().min(0).max(2_000_000_000);
const fullTimeEquivalents = z.number().min(0).max(10_000_000);
const heads = z.int().min(0).max(10_000_000);

const source = z.string().trim().max(200);

/** One staff fact; `origin` says whether year and source must be given. */
export function staffFact<O extends z.ZodRawShape>(origin: O, band: z.ZodType<string>) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fte'), value: fullTimeEquivalents, ...origin }),
    z.strictObject({ kind: z.literal('headcount'), value: heads, ...origin }),
    z.strictObject({ kind: z.literal('sireneBand'), value: band, ...origin }),
  ]);
}

const anyOrigin = { year: year.nullable().optional(), source: source.nullable().optional() };

/** Facts to try out: everything may be missing, a band out of the list is an unknown staff. */
export const evaluateBody = z.strictObject({
  legalCategory: legalCategory.nullable().optional(),
  publicServiceMission: publicServiceMission.nullable().optional(),
  population: z
    .strictObject({
      municipale: inhabitants.nullable().optional(),
      totale: inhabitants.nullable().optional(),
      totaleYear: year.nullable().optional(),
      ...anyOrigin,
    })
    .nullable()
    .optional(),
  staff: z
    .array(staffFact(anyOrigin, z.string().max(10)))
    .max(100)
    .nullable()
    .optional(),
});

export const sireneBand = z.enum(SIRENE_BANDS, 'Cette tranche SIRENE n’existe pas.');

/** The decision, its sentence and what is left to ask. */
export const obligation = z.object({
  status: z.enum(OBLIGATION_STATUSES),
  certainty: z.enum(CERTAINTIES),
  reasons: z.array(z.enum(OBLIGATION_REASONS)),
  missing: z.array(z.enum(OBLIGATION_INPUTS)),
  nearThreshold: z.boolean(),
  asOf: z.int().nullable(),
  sentence: z.string(),
  question: z.string().nullable(),
});
