import { addDays, parisInstant } from '../calendar/paris-instant.js';
import { DomainError } from '../domain-error.js';
import type { OfferKind, OfferState } from './offer-states.js';

const HOUR = 3_600_000;

interface Terms {
  now: Date;
  /** When the session begins. */
  start: Date;
  /** How long a freed seat is kept for its answer. */
  offerHours: number;
  /** Last day to say yes to an invitation, `YYYY-MM-DD`. */
  registerBy: string | null;
}

/**
 * Until when a question may be answered. A kept seat comes back soon, for the next in the queue; an invitation closes
 * with the registrations; who is asked about new days keeps their seat meanwhile. Nothing outlives the session's start.
 * @returns null when it is too late to ask
 */
export function offerExpiry(kind: OfferKind, { now, start, offerHours, registerBy }: Terms): Date | null {
  const closing = registerBy === null ? null : parisInstant(addDays(registerBy, 1), '00:00');
  const wanted = {
    seat: now.getTime() + offerHours * HOUR,
    invitation: closing?.getTime() ?? start.getTime(),
    postponement: start.getTime(),
  }[kind];
  const expiry = Math.min(wanted, start.getTime());
  return expiry > now.getTime() ? new Date(expiry) : null;
}

export interface Question {
  state: OfferState;
  expiresAt: Date | null;
}

/** True from the very instant it was kept until. */
export const hasExpired = ({ expiresAt }: Question, now: Date): boolean => expiresAt !== null && expiresAt <= now;

/** @throws DomainError offer_answered, offer_expired, offer_withdrawn */
export function requireAnswerable(question: Question, now: Date): void {
  const { state } = question;
  if (state === 'accepted' || state === 'declined') throw new DomainError('offer_answered', { state });
  if (state === 'withdrawn') throw new DomainError('offer_withdrawn');
  if (state === 'expired' || hasExpired(question, now)) throw new DomainError('offer_expired');
}
