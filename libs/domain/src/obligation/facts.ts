import { DomainError } from '../domain-error.js';
import { isLegalCategory } from './legal-category.js';

export const PUBLIC_SERVICE_MISSIONS = ['yes', 'no', 'unknown'] as const;
export type PublicServiceMission = (typeof PUBLIC_SERVICE_MISSIONS)[number];

export const STAFF_KINDS = ['fte', 'headcount', 'sireneBand'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

/** SIRENE staff bands (tranches d'effectifs), from the smallest: NN none declared, 00 zero ... 53 ten thousand and more. */
export const SIRENE_BANDS = [
  'NN',
  '00',
  '01',
  '02',
  '03',
  '11',
  '12',
  '21',
  '22',
  '31',
  '32',
  '41',
  '42',
  '51',
  '52',
  '53',
] as const;

/** Inhabitants. `year` dates both figures, unless `totaleYear` gives the totale a year of its own. */
export interface PopulationFact {
  municipale?: number | null;
  totale?: number | null;
  year?: number | null;
  totaleYear?: number | null;
  source?: string | null;
}

/** `value` is full-time equivalents (`fte`), heads (`headcount`) or a SIRENE band code (`sireneBand`). */
export interface StaffFact {
  kind: StaffKind;
  value: number | string;
  year?: number | null;
  source?: string | null;
}

/** What is known of an organisation. Anything absent or null is unknown, never zero. */
export interface ObligationFacts {
  legalCategory?: string | null;
  publicServiceMission?: PublicServiceMission | null;
  population?: PopulationFact | null;
  staff?: readonly StaffFact[] | null;
}

export type InvalidFactReason = 'not_finite' | 'negative' | 'not_a_year' | 'not_a_code' | 'not_a_choice';

function refuse(field: string, reason: InvalidFactReason): never {
  throw new DomainError('obligation_invalid_fact', { field, reason });
}

function checkQuantity(field: string, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(field, 'not_finite');
  if (value < 0) refuse(field, 'negative');
}

function checkYear(field: string, year: unknown): void {
  if (year === null || year === undefined) return;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 2200) refuse(field, 'not_a_year');
}

/** @throws DomainError `obligation_invalid_fact` { field, reason }: a wrong input never becomes a decision. */
export function checkFacts({ legalCategory, publicServiceMission, population, staff }: ObligationFacts): void {
  if (legalCategory !== null && legalCategory !== undefined && !isLegalCategory(legalCategory)) {
    refuse('legalCategory', 'not_a_code');
  }
  if (publicServiceMission && !PUBLIC_SERVICE_MISSIONS.includes(publicServiceMission)) {
    refuse('publicServiceMission', 'not_a_choice');
  }
  for (const field of ['municipale', 'totale'] as const) {
    const value = population?.[field];
    if (value !== null && value !== undefined) checkQuantity(`population.${field}`, value);
  }
  checkYear('population.year', population?.year);
  checkYear('population.totaleYear', population?.totaleYear);
  (staff ?? []).forEach((fact, index) => {
    if (!STAFF_KINDS.includes(fact.kind)) refuse(`staff.${index}.kind`, 'not_a_choice');
    if (fact.kind !== 'sireneBand') checkQuantity(`staff.${index}.value`, fact.value);
    else if (typeof fact.value !== 'string') refuse(`staff.${index}.value`, 'not_a_code');
    checkYear(`staff.${index}.year`, fact.year);
  });
}
