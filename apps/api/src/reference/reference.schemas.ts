import { z } from 'zod';
import { isDepartmentCode } from '#domain/territory/departments.js';
import { listOf, searchText } from '#platform/http/list-query.js';
import { REFERENCE_KINDS } from './reference.entity.js';

export const referenceOrganisation = z.object({
  siren: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(REFERENCE_KINDS),
  legalCategory: z.string(),
  department: z.string(),
  region: z.string(),
  population: z
    .object({
      municipale: z.int().nullable(),
      totale: z.int().nullable(),
      year: z.int().nullable(),
      totaleYear: z.int().nullable(),
      source: z.string(),
    })
    .nullable(),
  partnerId: z.uuid().nullable(),
});
export const referenceList = listOf(referenceOrganisation);

/** Ranked by likeness, so it has pages but no other order. */
export const referenceQuery = z.strictObject({
  q: searchText.optional(),
  kind: z.enum(REFERENCE_KINDS).optional(),
  department: z.string().refine(isDepartmentCode, 'Ce code de département n’existe pas.').optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
});
