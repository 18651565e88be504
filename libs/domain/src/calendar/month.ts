import { addDays } from './paris-instant.js';

/** A month `YYYY-MM`, from 1900 to 2200. */
export const isMonth = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '1900-01' && text <= '2200-12';

/** The month that comes so many months later, or earlier when `by` is negative. */
export function monthAfter(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Its weeks, Monday first, made whole with days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const sinceMonday = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = addDays(first, -sinceMonday); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}
