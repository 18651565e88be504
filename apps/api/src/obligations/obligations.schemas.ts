import { z } from 'zod';
import { HOME_REGION, isRegionCode } from '#domain/territory/regions.js';

export const REGION_CATEGORIES = ['metropole', 'cu', 'ca', 'cc', 'commune'] as const;

const figures = {
  total: z.int(),
  overPopulation: z.int(),
  overMunicipale: z.int(),
  partners: z.int(),
  obligated: z.int(),
  exempt: z.int(),
  undetermined: z.int(),
};

/**
 * `overPopulation`: bodies the population threshold does not exempt (totale when known, else municipale; EPCI are not
 * held to it). `overMunicipale`: the same with the municipal population. `obligated`, `exempt`, `undetermined`: partners.
 */
export const regionSummary = z.object({
  region: z.string(),
  rows: z.array(z.object({ category: z.enum(REGION_CATEGORIES), label: z.string(), ...figures })),
  totals: z.object(figures),
  sources: z.array(z.string()),
});

export const regionQuery = z.strictObject({
  region: z.string().refine(isRegionCode, 'Ce code de région n’existe pas.').default(HOME_REGION),
});
