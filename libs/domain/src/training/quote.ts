import { shareByLargestRemainder } from '../money/share.js';
import { type Totals, totalsOf, type Vat } from '../money/vat.js';
import { DomainError } from '../domain-error.js';
import { type Bounds, needsSecondTrainer } from './seats.js';
import type { RegistrationStatus } from './registration-states.js';

/** Those who are charged for: a seat that is only offered is not yet theirs. */
export const COUNTED: readonly RegistrationStatus[] = ['registered', 'confirmed', 'attended', 'absent'];

export interface Terms extends Bounds {
  /** A head, without VAT. */
  priceCents: number;
  vat: Vat;
}

/** Somebody who counts. @property payer null: nobody pays for them; order of arrival is the order of the list */
export interface Head<Payer> {
  payer: Payer | null;
}

export interface Share<Payer> extends Totals {
  payer: Payer;
  heads: number;
  headsCents: number;
  /** This payer's part of the second trainer; 0 when there is none. */
  surchargeCents: number;
}

export interface Quote<Payer> {
  shares: Share<Payer>[];
  /** Second trainer's whole cost; 0 when one trainer is enough. */
  surchargeCents: number;
  /** Price of the heads and parts of the surcharge that nobody pays. */
  unpaidCents: number;
  totals: Totals;
}

/** Each head's part of the second trainer, in order of arrival; null when there must be one and nobody said its cost. */
function partsOf(heads: number, terms: Bounds): number[] | null {
  const each = Array.from({ length: heads }, () => 1);
  if (!needsSecondTrainer(heads, terms)) return each.map(() => 0);
  return terms.surchargeCents === null ? null : shareByLargestRemainder(terms.surchargeCents, each);
}

/** What each of so many heads costs without VAT, in order of arrival; null while the second trainer's cost is unknown. */
export function headCosts(heads: number, terms: Bounds & Pick<Terms, 'priceCents'>): (number | null)[] {
  const parts = partsOf(heads, terms);
  return Array.from({ length: heads }, (_, n) => (parts === null ? null : terms.priceCents + (parts[n] ?? 0)));
}

/**
 * What each payer owes for a session: a head's price each, and the second trainer shared among all who come, to the
 * cent. VAT once a payer, as each gets a statement.
 * @throws DomainError surcharge_unknown when more people come than one trainer takes and nobody said what two cost
 */
export function quoteSession<Payer>(people: readonly Head<Payer>[], terms: Terms): Quote<Payer> {
  const { priceCents, upperBound, vat } = terms;
  const parts = partsOf(people.length, terms);
  if (parts === null) throw new DomainError('surcharge_unknown', { taken: people.length, upperBound });
  const surchargeCents = needsSecondTrainer(people.length, terms) ? (terms.surchargeCents ?? 0) : 0;
  const payers = [...new Set(people.map(({ payer }) => payer))].filter((payer) => payer !== null);
  const shares = payers.map((payer) => {
    const theirs = parts.filter((_, index) => people[index]?.payer === payer);
    const headsCents = theirs.length * priceCents;
    const surcharge = theirs.reduce((sum, part) => sum + part, 0);
    return {
      payer,
      heads: theirs.length,
      headsCents,
      surchargeCents: surcharge,
      ...totalsOf([headsCents, surcharge], vat),
    };
  });
  const sum = (key: keyof Totals) => shares.reduce((total, share) => total + share[key], 0);
  const totals = { netCents: sum('netCents'), vatCents: sum('vatCents'), grossCents: sum('grossCents') };
  return { shares, surchargeCents, unpaidCents: people.length * priceCents + surchargeCents - totals.netCents, totals };
}
