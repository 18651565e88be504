/** How a price is taxed. `exempt`: professional training, CGI article 261-4-4° a. Rates are in basis points: 2000 is 20 %. */
export type Vat = { rule: 'rate'; basisPoints: number } | { rule: 'exempt' };

export const VAT_RULES = ['rate', 'exempt'] as const;
export type VatRule = (typeof VAT_RULES)[number];

export const DEFAULT_VAT: Vat = { rule: 'rate', basisPoints: 2000 };

/** Half-up, away from zero for a credit, so that a credit is its statement's exact opposite. Integers only. */
export function vatOn(netCents: number, vat: Vat): number {
  if (vat.rule === 'exempt') return 0;
  const size = Math.floor((Math.abs(netCents) * vat.basisPoints + 5000) / 10_000);
  return netCents < 0 && size > 0 ? -size : size;
}

export interface Totals {
  netCents: number;
  vatCents: number;
  grossCents: number;
}

/** VAT once on the sum of the lines, never a line: one rounding for the whole statement. */
export function totalsOf(lineCents: readonly number[], vat: Vat): Totals {
  const netCents = lineCents.reduce((sum, cents) => sum + cents, 0);
  const vatCents = vatOn(netCents, vat);
  return { netCents, vatCents, grossCents: netCents + vatCents };
}
