import { DomainError } from '../domain-error.js';
import { type HalfDay, halfDaysOf } from './half-days.js';
import type { SessionDay } from './schedule.js';

/** A half-day of a session, that people sign for. */
export interface SessionHalf {
  day: string;
  half: HalfDay;
}

export interface Presence extends SessionHalf {
  present: boolean;
}

/** The half-days of a session, in order. */
export const halvesOf = (days: readonly SessionDay[]): SessionHalf[] =>
  days.flatMap((day) => halfDaysOf(day).map((half) => ({ day: day.day, half })));

export const sameHalf = (a: SessionHalf, b: SessionHalf): boolean => a.day === b.day && a.half === b.half;

/** Presences are written down from their own day on. @throws DomainError half_day_unknown, half_day_to_come */
export function requireHalf({ day, half }: SessionHalf, days: readonly SessionDay[], today: string): void {
  if (!halvesOf(days).some((one) => sameHalf(one, { day, half })))
    throw new DomainError('half_day_unknown', { day, half });
  if (day > today) throw new DomainError('half_day_to_come', { day, half });
}

/** Who came to one half-day came to the session; who missed all that was written down so far did not; null: nothing was. */
export function attendanceOf(presences: readonly Presence[]): 'attended' | 'absent' | null {
  if (presences.length === 0) return null;
  return presences.some(({ present }) => present) ? 'attended' : 'absent';
}
