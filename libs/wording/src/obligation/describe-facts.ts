import type { ObligationFacts, PopulationFact, StaffFact } from '#domain/obligation/facts.js';
import { obligationFamily } from '#domain/obligation/legal-category.js';
import { decidingPopulation } from '#domain/obligation/population-test.js';
import { decidingStaff } from '#domain/obligation/staff-test.js';
import { SIRENE_BAND_LABELS } from './obligation-labels.js';

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

const plural = (value: number, word: string) => `${formatNumber(value)} ${word}${value >= 2 ? 's' : ''}`;

function inBrackets(...parts: (string | number | null | undefined)[]): string {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

/** « 12 000 habitants (population totale 2023, INSEE) », or null when neither figure is known. */
export function describePopulation(population: PopulationFact | null | undefined): string | null {
  const deciding = decidingPopulation(population);
  if (!deciding) return null;
  const which = `population ${deciding.kind}${deciding.year === null ? '' : ` ${deciding.year}`}`;
  return `${plural(deciding.value, 'habitant')}${inBrackets(which, population?.source)}`;
}

/** « 62 ETP (2024, déclaré) », « 62 agents (2024) », « 50 à 99 salariés (tranche SIRENE 21, 2022) ». */
export function describeStaff(fact: StaffFact): string {
  const { kind, value, year, source } = fact;
  if (kind === 'fte') return `${formatNumber(Number(value))} ETP${inBrackets(year, source)}`;
  if (kind === 'headcount') return `${plural(Number(value), 'agent')}${inBrackets(year, source)}`;
  const band = SIRENE_BAND_LABELS[value] ?? 'effectif non précisé';
  return `${band}${inBrackets(`tranche SIRENE ${value}`, year, source === 'SIRENE' ? null : source)}`;
}

/** The facts the rule looks at, in one phrase: « 12 000 habitants (…) et 62 ETP (…) », « effectif inconnu »... */
export function describeKnownFacts(facts: ObligationFacts): string[] {
  const staff = decidingStaff(facts.staff);
  const usesPopulation = obligationFamily(facts.legalCategory) === 'populationTested';
  return [
    ...(usesPopulation ? [describePopulation(facts.population)] : []),
    ...(staff ? [describeStaff(staff)] : []),
  ].filter((phrase) => phrase !== null);
}
