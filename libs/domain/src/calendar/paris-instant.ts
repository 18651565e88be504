import { parisDay } from './paris-day.js';

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

/** The hour it is in Paris at that instant, `HH:MM`. */
export const parisTime = (instant: Date): string => TIME.format(instant);

/**
 * The instant of a day and an hour in Paris; null when clocks jump over that hour (last Sunday of March). Of the two
 * times an hour strikes in October, the first.
 * @param day `YYYY-MM-DD` @param time `HH:MM`
 */
export function parisInstant(day: string, time: string): Date | null {
  const utc = Date.parse(`${day}T${time}:00Z`);
  for (const hours of [2, 1]) {
    const instant = new Date(utc - hours * 3_600_000);
    if (parisDay(instant) === day && parisTime(instant) === time) return instant;
  }
  return null;
}

/** `YYYY-MM-DD` moved by a number of days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
