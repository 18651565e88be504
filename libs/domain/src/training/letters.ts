import { addDays } from '../calendar/paris-instant.js';
import type { RegistrationStatus } from './registration-states.js';
import type { SessionState } from './session-states.js';

/**
 * What a person is mailed about their session: to come (days in a calendar file), not to come any more, a week before,
 * the day before, and once it is over.
 */
export const LETTER_KINDS = ['convocation', 'withdrawal', 'week', 'eve', 'closing'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The last thing a person was told of the event in their calendar. */
export interface Told {
  kind: 'convocation' | 'withdrawal';
  /** RFC 5545 SEQUENCE of the file they got. */
  sequence: number;
  /** The session's own, at that moment: what its days, hours and place were. */
  sessionSequence: number;
}

interface Seat {
  status: RegistrationStatus;
  sessionState: SessionState;
  sessionSequence: number;
  told: Told | null;
}

/**
 * What a person's calendar lacks: the event, its new days or place, or its removal. Only who has a confirmed seat in a
 * confirmed session is called; only who was called is called off. A postponed session calls again once confirmed.
 */
export function eventDue({
  status,
  sessionState,
  sessionSequence,
  told,
}: Seat): 'convocation' | 'update' | 'withdrawal' | null {
  const called = told?.kind === 'convocation';
  if (status === 'confirmed' && sessionState === 'confirmed') {
    if (!called) return 'convocation';
    return told.sessionSequence < sessionSequence ? 'update' : null;
  }
  return called && (status === 'cancelled' || sessionState === 'cancelled') ? 'withdrawal' : null;
}

/** SEQUENCE of the next file: each one a person gets is newer than the last, or calendars ignore it (RFC 5546 §2.1.4). */
export const nextSequence = (sessionSequence: number, told: Told | null): number =>
  told === null ? sessionSequence : Math.max(told.sequence + 1, sessionSequence);

/** Reminders leave from this hour on in Paris. */
const MORNING = '08:00';

/**
 * The reminder that is due now: a week before the first day, or as late as two days before when nobody could send it;
 * the day before. Never the same day as the convocation, which said it all.
 * @param calledOn day of the convocation @param time `HH:MM` in Paris
 */
export function reminderDue(
  firstDay: string,
  calledOn: string,
  { today, time }: { today: string; time: string },
): 'week' | 'eve' | null {
  if (time < MORNING || calledOn >= today) return null;
  if (today === addDays(firstDay, -1)) return 'eve';
  // Called within the week: that was the reminder.
  if (calledOn >= addDays(firstDay, -7)) return null;
  return today >= addDays(firstDay, -7) && today <= addDays(firstDay, -2) ? 'week' : null;
}
