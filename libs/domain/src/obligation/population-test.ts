import type { PopulationFact } from './facts.js';
import type { Outcome } from './staff-test.js';

/** Inhabitants of a collectivité territoriale (CRPA L312-1-1). "Fewer than" is strict. */
export const POPULATION_THRESHOLD = 3500;
/** Within 5 % of the threshold, both ends included: 3,325 to 3,675. */
const NEAR = POPULATION_THRESHOLD * 0.05;

export interface DecidingPopulation {
  kind: 'totale' | 'municipale';
  value: number;
  year: number | null;
}

/** The totale when known (INSEE: the one usually applied), else the municipale, each with its year. */
export function decidingPopulation(population: PopulationFact | null | undefined): DecidingPopulation | null {
  const { municipale = null, totale = null, year = null, totaleYear = null } = population ?? {};
  if (totale !== null) return { kind: 'totale', value: totale, year: totaleYear ?? year };
  if (municipale !== null) return { kind: 'municipale', value: municipale, year };
  return null;
}

export function testPopulation(population: PopulationFact | null | undefined): Outcome {
  const deciding = decidingPopulation(population);
  if (!deciding) return 'unknown';
  return deciding.value < POPULATION_THRESHOLD ? 'below' : 'atLeast';
}

/** True when either figure is within 5 % of 3,500, or when the two lie on both sides of it. */
export function isNearThreshold(population: PopulationFact | null | undefined): boolean {
  const figures = [population?.municipale, population?.totale].filter((value) => typeof value === 'number');
  const below = figures.filter((value) => value < POPULATION_THRESHOLD);
  const straddles = below.length > 0 && below.length < figures.length;
  return straddles || figures.some((value) => Math.abs(value - POPULATION_THRESHOLD) <= NEAR);
}
