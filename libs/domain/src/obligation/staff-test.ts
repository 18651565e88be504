import { SIRENE_BANDS, STAFF_KINDS, type StaffFact } from './facts.js';
import type { ObligationFamily } from './legal-category.js';

/** Agents or employees, in full-time equivalents (CRPA L312-1-1 and D312-1-1-1). "Fewer than" is strict. */
export const STAFF_THRESHOLD = 50;

export type Certainty = 'certain' | 'presumed';
export type Outcome = 'below' | 'atLeast' | 'unknown';
export interface StaffTest {
  outcome: Outcome;
  certainty: Certainty;
  fact: StaffFact | null;
}

const LAST_BAND_BELOW = SIRENE_BANDS.indexOf('12');

/** The newest FTE, else the newest headcount, else the newest band; of two of the same year, the one given last. */
export function decidingStaff(staff: readonly StaffFact[] | null | undefined): StaffFact | null {
  for (const kind of STAFF_KINDS) {
    let newest: StaffFact | null = null;
    for (const fact of staff ?? []) {
      if (fact.kind !== kind) continue;
      if (!newest || (fact.year ?? -Infinity) >= (newest.year ?? -Infinity)) newest = fact;
    }
    if (newest) return newest;
  }
  return null;
}

function bandOutcome(band: string, family: ObligationFamily): Outcome {
  const rank = (SIRENE_BANDS as readonly string[]).indexOf(band);
  if (rank === -1) return 'unknown';
  // NN: no employee declared. Public agents are often outside SIRENE, so it says nothing of a public body.
  if (band === 'NN') return family === 'private' ? 'below' : 'unknown';
  return rank <= LAST_BAND_BELOW ? 'below' : 'atLeast';
}

/** Fewer than 50 agents or employees? A SIRENE band is about two years old and heads are not FTE: presumed. */
export function testStaff(staff: readonly StaffFact[] | null | undefined, family: ObligationFamily): StaffTest {
  const fact = decidingStaff(staff);
  if (!fact) return { outcome: 'unknown', certainty: 'certain', fact };
  if (fact.kind === 'sireneBand') {
    return { outcome: bandOutcome(String(fact.value), family), certainty: 'presumed', fact };
  }
  const below = Number(fact.value) < STAFF_THRESHOLD;
  const certain = fact.kind === 'fte' || below;
  return { outcome: below ? 'below' : 'atLeast', certainty: certain ? 'certain' : 'presumed', fact };
}
