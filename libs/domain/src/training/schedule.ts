import { parisInstant } from '../calendar/paris-instant.js';
import { DomainError } from '../domain-error.js';
import { foldText } from '../organisation-name/fold-text.js';

/** A day of a session, `YYYY-MM-DD`; hours `HH:MM` in Paris. */
export interface SessionDay {
  day: string;
  startsAt: string;
  endsAt: string;
}

/** Days in order. @throws DomainError session_day_twice, session_hours_out_of_order, session_hour_skipped */
export function requireDays<Day extends SessionDay>(days: readonly Day[]): Day[] {
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  sorted.forEach(({ day, startsAt, endsAt }, index) => {
    if (sorted[index + 1]?.day === day) throw new DomainError('session_day_twice', { day });
    if (startsAt >= endsAt) throw new DomainError('session_hours_out_of_order', { day, startsAt, endsAt });
    for (const time of [startsAt, endsAt]) {
      if (!parisInstant(day, time)) throw new DomainError('session_hour_skipped', { day, time });
    }
  });
  return sorted;
}

/** One registers up to the first day. @throws DomainError deadline_after_session */
export function requireDeadline(registerBy: string | null, firstDay: string): void {
  if (registerBy !== null && registerBy > firstDay) {
    throw new DomainError('deadline_after_session', { registerBy, firstDay });
  }
}

/** Nobody announces what is over. @throws DomainError session_in_the_past */
export function requireToCome(firstDay: string, today: string): void {
  if (firstDay < today) throw new DomainError('session_in_the_past', { firstDay });
}

/** Days that were not there before are to come, as those of a new session. @throws DomainError session_in_the_past */
export function requireNewDaysToCome(
  days: readonly Pick<SessionDay, 'day'>[],
  before: readonly Pick<SessionDay, 'day'>[],
  today: string,
): void {
  for (const { day } of days) {
    if (!before.some((old) => old.day === day)) requireToCome(day, today);
  }
}

/** When it begins; of days that `requireDays` accepted. */
export function startOf(days: readonly SessionDay[]): Date {
  const [first] = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const instant = first ? parisInstant(first.day, first.startsAt) : null;
  if (!instant) throw new RangeError('a session without a day');
  return instant;
}

/** What two writings of a room, or of a person's name, have in common; null when nobody said. */
export function writingKey(...parts: (string | null)[]): string | null {
  if (parts.some((part) => part === null)) return null;
  return foldText(parts.join(' ')) || null;
}

/** What a session asks for at the same moment as others. */
export interface Booking {
  id: string;
  days: readonly SessionDay[];
  roomKey: string | null;
  /** One trainer, or two. */
  trainerKeys: readonly string[];
}

export type Clash = 'trainer' | 'room';

/** Days on which two sessions are held at the same moment. */
export const daysTogether = (a: Booking, b: Booking): string[] =>
  a.days
    .filter((one) =>
      b.days.some((other) => one.day === other.day && one.startsAt < other.endsAt && other.startsAt < one.endsAt),
    )
    .map(({ day }) => day);

/** What two sessions cannot both have. */
export function clashesOf(a: Booking, b: Booking): Clash[] {
  if (a.id === b.id || daysTogether(a, b).length === 0) return [];
  const trainer = a.trainerKeys.some((key) => b.trainerKeys.includes(key));
  const room = a.roomKey !== null && a.roomKey === b.roomKey;
  return [...(trainer ? (['trainer'] as const) : []), ...(room ? (['room'] as const) : [])];
}
