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
  /** Their contact was put aside: they left, or died. */
  archived: boolean;
}

/**
 * What a person's calendar lacks: the event, its new days or place, or its removal. Only who has a confirmed seat in a
 * confirmed session is called; only who was called is called off. A postponed session calls again once confirmed.
 * Nothing meant for the living goes to an archived contact; what stands in their calendar is still taken out of it.
 */
export function eventDue({
  status,
  sessionState,
  sessionSequence,
  told,
  archived,
}: Seat): 'convocation' | 'update' | 'withdrawal' | null {
  const called = told?.kind === 'convocation';
  if (status === 'confirmed' && sessionState === 'confirmed') {
    if (archived) return null;
    if (!called) return 'convocation';
    return told.sessionSequence < sessionSequence ? 'update' : null;
  }
  return called && (status === 'cancelled' || sessionState === 'cancelled') ? 'withdrawal' : null;
}

/** Whether somebody of a session is told that it is cancelled: everybody, but of archived contacts those called only. */
export const hearsOfCancellation = ({ archived, told }: Pick<Seat, 'archived'> & { told: { kind: string } | null }) =>
  !archived || told?.kind === 'convocation';

/**
 * SEQUENCE of the next file: each one a person gets is newer than the last, or calendars ignore it (RFC 5546 §2.1.4).
 * @param written the last file made for them, also one that was stopped before it left
 */
export const nextSequence = (sessionSequence: number, written: Pick<Told, 'sequence'> | null): number =>
  written === null ? sessionSequence : Math.max(written.sequence + 1, sessionSequence);

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
