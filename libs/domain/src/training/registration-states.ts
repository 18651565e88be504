import { DomainError } from '../domain-error.js';
import type { SessionState } from './session-states.js';

/**
 * `interested`: asked to come, has not said yes. `waitlisted`: in the queue. `offered`: a freed seat is kept for the
 * answer. `attended`, `absent`: what became of a confirmed seat.
 */
export const REGISTRATION_STATUSES = [
  'interested',
  'waitlisted',
  'offered',
  'registered',
  'confirmed',
  'attended',
  'absent',
  'cancelled',
] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** Who may bring a status about: somebody of the team, the person by a signed link, the product. */
export type By = 'staff' | 'person' | 'system';

/** What a transition looks at. Days are `YYYY-MM-DD`. */
interface Facts {
  sessionState: SessionState;
  firstDay: string;
  today: string;
}

interface Transition {
  from: readonly RegistrationStatus[];
  by: readonly By[];
  when: (facts: Facts) => boolean;
}

interface Status {
  /** A status says by itself whether it takes a seat. */
  takesSeat: boolean;
  reach: Transition;
}

/** People come and go while the session is announced and has not begun; the first day still counts. */
const toCome = ({ sessionState, firstDay, today }: Facts): boolean =>
  (sessionState === 'open' || sessionState === 'confirmed') && firstDay >= today;
/** From the first day on, and after: nobody attends tomorrow's session. */
const begun = ({ sessionState, firstDay, today }: Facts): boolean =>
  (sessionState === 'confirmed' || sessionState === 'held') && firstDay <= today;

/** What may become of a registration. The server obeys it, the screens show their buttons from it. */
export const REGISTRATION_TRANSITIONS: Readonly<Record<RegistrationStatus, Status>> = {
  interested: { takesSeat: false, reach: { from: ['cancelled'], by: ['staff'], when: toCome } },
  waitlisted: {
    takesSeat: false,
    reach: { from: ['interested', 'cancelled'], by: ['staff', 'person'], when: toCome },
  },
  offered: { takesSeat: true, reach: { from: ['waitlisted'], by: ['system', 'staff'], when: toCome } },
  registered: {
    takesSeat: true,
    reach: {
      from: ['interested', 'offered', 'cancelled', 'confirmed'],
      by: ['staff', 'person', 'system'],
      when: toCome,
    },
  },
  confirmed: {
    takesSeat: true,
    reach: { from: ['registered'], by: ['system'], when: ({ sessionState }) => sessionState === 'confirmed' },
  },
  attended: { takesSeat: true, reach: { from: ['confirmed', 'absent'], by: ['staff'], when: begun } },
  absent: { takesSeat: true, reach: { from: ['confirmed', 'attended'], by: ['staff'], when: begun } },
  cancelled: {
    takesSeat: false,
    reach: {
      from: ['interested', 'waitlisted', 'offered', 'registered', 'confirmed'],
      by: ['staff', 'person', 'system'],
      when: ({ sessionState }) => sessionState !== 'held',
    },
  },
};

export const takesSeat = (status: RegistrationStatus): boolean => REGISTRATION_TRANSITIONS[status].takesSeat;

export const SEATED: readonly RegistrationStatus[] = REGISTRATION_STATUSES.filter(takesSeat);
/** Those that are still in the session one way or another: they are told what becomes of it. */
export const ALIVE: readonly RegistrationStatus[] = REGISTRATION_STATUSES.filter((status) => status !== 'cancelled');

export function registrationMay(to: RegistrationStatus, from: RegistrationStatus, by: By, facts: Facts): boolean {
  const { reach } = REGISTRATION_TRANSITIONS[to];
  return reach.from.includes(from) && reach.by.includes(by) && reach.when(facts);
}

/** @throws DomainError registration_state, registration_session_state */
export function requireRegistrationMove(to: RegistrationStatus, from: RegistrationStatus, by: By, facts: Facts): void {
  const { reach } = REGISTRATION_TRANSITIONS[to];
  if (!reach.from.includes(from) || !reach.by.includes(by)) throw new DomainError('registration_state', { to, from });
  if (!reach.when(facts)) throw new DomainError('registration_session_state', { to, from, ...facts });
}

/** Somebody comes in: the same moment as for those who change. @throws DomainError registration_session_state */
export function requireArrival(facts: Facts): void {
  if (!toCome(facts)) throw new DomainError('registration_session_state', { to: 'registered', ...facts });
}

/** A colleague takes their place, in the queue or on a seat; who was only asked says no, and another is asked. */
export const REPLACEABLE: readonly RegistrationStatus[] = ['waitlisted', 'registered', 'confirmed'];

/** Why a registration was cancelled. `declined`, `expired`: what became of its question; `session`: with its session. */
export const REGISTRATION_CANCEL_REASONS = ['person', 'staff', 'declined', 'expired', 'replaced', 'session'] as const;
export type RegistrationCancelReason = (typeof REGISTRATION_CANCEL_REASONS)[number];
