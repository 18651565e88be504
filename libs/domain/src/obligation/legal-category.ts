/**
 * INSEE legal categories (catégories juridiques, level III) that matter to the obligation to publish. Any other code
 * of four digits is accepted too: its family is read from its first digits.
 */
export const LEGAL_CATEGORIES = [
  '7210',
  '7220',
  '7225',
  '7229',
  '7230',
  '7343',
  '7344',
  '7345',
  '7346',
  '7348',
  '7353',
  '7354',
  '7355',
  '7357',
  '7361',
  '7364',
  '7366',
  '7371',
  '7372',
  '7312',
  '7313',
  '7389',
  '7383',
  '7410',
  '7120',
  '7150',
  '7160',
  '7171',
  '7172',
  '7179',
  '4110',
  '4120',
  '4130',
  '4140',
  '4150',
  '4160',
  '5499',
  '5515',
  '5599',
  '5710',
  '8210',
  '9210',
  '9220',
  '9230',
  '9300',
] as const;
export type ListedLegalCategory = (typeof LEGAL_CATEGORIES)[number];

/**
 * How the rule treats an organisation:
 * - `populationTested`: collectivité territoriale held to both thresholds (commune, other collectivité);
 * - `staffTested`: public body held to the staff threshold only;
 * - `state`: service of the State, a legal person far above the threshold;
 * - `attached`: no legal personality of its own;
 * - `private`: obliged only with a public-service mission;
 * - `unknown`: no code, or a family the rule says nothing of (1xxx, 2xxx, 3xxx).
 */
export type ObligationFamily = 'populationTested' | 'staffTested' | 'state' | 'attached' | 'private' | 'unknown';

const POPULATION_TESTED = new Set(['7210', '7225', '7229']);
const ATTACHED = new Set(['7312', '7313']);

export function isLegalCategory(code: string): boolean {
  return /^\d{4}$/.test(code);
}

/** Family of a four-digit INSEE code; `unknown` for null. CRPA L300-2 and L312-1-1. */
export function obligationFamily(code: string | null | undefined): ObligationFamily {
  if (code === null || code === undefined) return 'unknown';
  if (POPULATION_TESTED.has(code)) return 'populationTested';
  if (ATTACHED.has(code)) return 'attached';
  if (/^71[1-7]/.test(code)) return 'state';
  if (/^[47]/.test(code)) return 'staffTested';
  if (/^[5689]/.test(code)) return 'private';
  return 'unknown';
}
