import { DomainError } from '../domain-error.js';
import type { Vat, VatRule } from '../money/vat.js';
import { type Bounds, capacityOf } from './seats.js';
import type { SessionState } from './session-states.js';

/** What a place costs and how many there are: a course's, then a session's own. */
export interface SessionTerms extends Bounds {
  /** A head, without VAT. */
  priceCents: number;
  vatRule: VatRule;
  /** Null when exempt. */
  vatBasisPoints: number | null;
}

/** How these terms are taxed, as amounts are computed. */
export const vatOf = ({ vatRule, vatBasisPoints }: Pick<SessionTerms, 'vatRule' | 'vatBasisPoints'>): Vat =>
  vatRule === 'exempt' || vatBasisPoints === null ? { rule: 'exempt' } : { rule: 'rate', basisPoints: vatBasisPoints };

const USUAL_BASIS_POINTS = 2000;

/**
 * SessionTerms once changed: an exempt price has no rate, a taxed one has the usual rate unless another is given.
 * @throws DomainError bounds_out_of_order
 */
export function changedTerms(before: SessionTerms, given: Partial<SessionTerms>): SessionTerms {
  const after = { ...before, ...given };
  if (after.lowerBound > after.upperBound) {
    throw new DomainError('bounds_out_of_order', { lowerBound: after.lowerBound, upperBound: after.upperBound });
  }
  const vatBasisPoints = after.vatRule === 'exempt' ? null : (after.vatBasisPoints ?? USUAL_BASIS_POINTS);
  return { ...after, vatBasisPoints };
}

/**
 * Whoever has a seat keeps it: a group never gets smaller than its people, nor a group that was confirmed loses its
 * quorum by the pen.
 * @param taken people whose status takes a seat
 * @throws DomainError bounds_below_seats, bounds_above_seats
 */
export function requireRoomForSeated(before: Bounds, after: Bounds, taken: number, state: SessionState): void {
  const capacity = capacityOf(after);
  if (capacity < capacityOf(before) && taken > capacity)
    throw new DomainError('bounds_below_seats', { taken, capacity });
  const settled = state === 'confirmed' || state === 'held';
  if (settled && after.lowerBound > before.lowerBound && after.lowerBound > taken) {
    throw new DomainError('bounds_above_seats', { taken, lowerBound: after.lowerBound });
  }
}
