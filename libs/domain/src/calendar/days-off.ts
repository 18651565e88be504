import { addDays } from './paris-instant.js';

/** Code du travail, article L3133-1: the eleven public holidays of mainland France. */
const FIXED = {
  '01-01': 'new_year',
  '05-01': 'labour_day',
  '05-08': 'victory_1945',
  '07-14': 'national_day',
  '08-15': 'assumption',
  '11-01': 'all_saints',
  '11-11': 'armistice_1918',
  '12-25': 'christmas',
} as const;

/** Days after Easter Sunday. */
const MOVING = { easter_monday: 1, ascension: 39, whit_monday: 50 } as const;

export type Holiday = (typeof FIXED)[keyof typeof FIXED] | keyof typeof MOVING;
export type DayOff = Holiday | 'saturday' | 'sunday';

/** Why a day is not worked; null when it is. A holiday says more than the Sunday it falls on. @param day `YYYY-MM-DD` */
export function dayOffOn(day: string): DayOff | null {
  const fixed = (FIXED as Readonly<Record<string, Holiday>>)[day.slice(5)];
  if (fixed) return fixed;
  const easter = easterSunday(Number(day.slice(0, 4)));
  for (const holiday of Object.keys(MOVING) as (keyof typeof MOVING)[]) {
    if (addDays(easter, MOVING[holiday]) === day) return holiday;
  }
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 6) return 'saturday';
  return weekday === 0 ? 'sunday' : null;
}

/** Gregorian Easter, by Meeus's algorithm (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  const [month, dayOfMonth] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
