import { DomainError } from '../domain-error.js';

/** How many people a group takes, and what a second trainer costs; null: nobody said, which is never 0. */
export interface Bounds {
  lowerBound: number;
  upperBound: number;
  surchargeCents: number | null;
}

/** Minutes of 31 May 2018: 4 to 8 people a group. */
export const USUAL_BOUNDS = { lowerBound: 4, upperBound: 8 } as const;

/** Seats there are: with a second trainer whose cost is known, twice the group's. */
export function capacityOf({ upperBound, surchargeCents }: Bounds): number {
  return surchargeCents === null ? upperBound : 2 * upperBound;
}

/** True when a second trainer is there, and shared by all: more people than one trainer takes. */
export const needsSecondTrainer = (heads: number, { upperBound }: Pick<Bounds, 'upperBound'>): boolean =>
  heads > upperBound;

export const freeSeats = (taken: number, bounds: Bounds): number => Math.max(0, capacityOf(bounds) - taken);

/**
 * Refuses one seat more than there are.
 * @param taken seats taken once this one is
 * @throws DomainError surcharge_unknown (a second trainer would do, but nobody said its cost), session_full
 */
export function requireSeat(taken: number, bounds: Bounds): void {
  if (taken <= capacityOf(bounds)) return;
  const { upperBound } = bounds;
  const known = bounds.surchargeCents !== null;
  throw new DomainError(known || taken > 2 * upperBound ? 'session_full' : 'surcharge_unknown', {
    taken,
    upperBound,
    capacity: capacityOf(bounds),
  });
}

/** People missing for the group to open; 0 when it can. */
export const missingToOpen = (taken: number, { lowerBound }: Pick<Bounds, 'lowerBound'>): number =>
  Math.max(0, lowerBound - taken);

/** @throws DomainError below_lower_bound, surcharge_unknown, session_full */
export function requireQuorum(taken: number, bounds: Bounds): void {
  const missing = missingToOpen(taken, bounds);
  if (missing > 0) throw new DomainError('below_lower_bound', { taken, missing, lowerBound: bounds.lowerBound });
  requireSeat(taken, bounds);
}
