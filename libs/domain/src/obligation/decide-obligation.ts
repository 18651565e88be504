import { checkFacts, type ObligationFacts } from './facts.js';
import { obligationFamily } from './legal-category.js';
import { decidingPopulation, isNearThreshold, testPopulation } from './population-test.js';
import { testStaff, type Certainty } from './staff-test.js';

export const OBLIGATION_STATUSES = ['obligated', 'exempt', 'undetermined'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];
export const CERTAINTIES = ['certain', 'presumed'] as const satisfies Certainty[];

export const OBLIGATION_REASONS = [
  'thresholds_reached',
  'state',
  'population_threshold',
  'staff_threshold',
  'out_of_scope',
  'population_unknown',
  'staff_unknown',
  'mission_unknown',
  'category_unknown',
  'attach_to_legal_person',
] as const;
export type ObligationReason = (typeof OBLIGATION_REASONS)[number];

export const OBLIGATION_INPUTS = ['legalCategory', 'publicServiceMission', 'population', 'staff'] as const;
export type ObligationInput = (typeof OBLIGATION_INPUTS)[number];

export interface ObligationDecision {
  status: ObligationStatus;
  /** `presumed` when the fact that decided was presumed; `certain` for undetermined, which presumes nothing. */
  certainty: Certainty;
  reasons: ObligationReason[];
  /** Every input that would be needed to decide, in the order of `OBLIGATION_INPUTS`. */
  missing: ObligationInput[];
  nearThreshold: boolean;
  /** Year of the deciding facts, the oldest when several decide; null when none of them is dated. */
  asOf: number | null;
}

const WHY_MISSING = {
  legalCategory: 'category_unknown',
  publicServiceMission: 'mission_unknown',
  population: 'population_unknown',
  staff: 'staff_unknown',
} as const satisfies Record<ObligationInput, ObligationReason>;

/**
 * Must this organisation publish by default? Three-valued logic: decided as soon as the known facts suffice, otherwise
 * undetermined with every missing input. Pure: no clock, no I/O. CRPA L300-2, L312-1-1, D312-1-1-1.
 * @throws DomainError `obligation_invalid_fact` { field, reason }
 */
export function decideObligation(facts: ObligationFacts): ObligationDecision {
  checkFacts(facts);
  const family = obligationFamily(facts.legalCategory);
  const nearThreshold = family === 'populationTested' && isNearThreshold(facts.population);
  const staff = testStaff(facts.staff, family);
  const population = family === 'populationTested' ? testPopulation(facts.population) : 'atLeast';
  const populationYear = family === 'populationTested' ? (decidingPopulation(facts.population)?.year ?? null) : null;
  const staffYear = staff.fact?.year ?? null;

  const decided = (
    status: ObligationStatus,
    reason: ObligationReason,
    certainty: Certainty,
    ...years: (number | null)[]
  ): ObligationDecision => {
    const dated = years.filter((year) => year !== null);
    const asOf = dated.length > 0 ? Math.min(...dated) : null;
    return { status, certainty, reasons: [reason], missing: [], nearThreshold, asOf };
  };

  if (family === 'attached') return decided('undetermined', 'attach_to_legal_person', 'certain');
  if (family === 'state') return decided('obligated', 'state', 'certain');
  if (family === 'private' && facts.publicServiceMission === 'no') return decided('exempt', 'out_of_scope', 'certain');
  if (population === 'below') return decided('exempt', 'population_threshold', 'certain', populationYear);
  if (staff.outcome === 'below') return decided('exempt', 'staff_threshold', staff.certainty, staffYear);

  const unknown: Record<ObligationInput, boolean> = {
    legalCategory: family === 'unknown',
    publicServiceMission: family === 'private' && facts.publicServiceMission !== 'yes',
    population: population === 'unknown',
    staff: staff.outcome === 'unknown',
  };
  const missing = OBLIGATION_INPUTS.filter((input) => unknown[input]);
  if (missing.length === 0) {
    return decided('obligated', 'thresholds_reached', staff.certainty, populationYear, staffYear);
  }
  const reasons = missing.map((input) => WHY_MISSING[input]);
  return { status: 'undetermined', certainty: 'certain', reasons, missing, nearThreshold, asOf: null };
}
