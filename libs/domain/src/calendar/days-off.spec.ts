import { describe, expect, it } from '@jest/globals';
import { addDays } from './paris-instant.js';
import { type DayOff, dayOffOn } from './days-off.js';

describe('les jours où l’on ne travaille pas', () => {
  it.each<[string, DayOff | null]>([
    ['2027-01-01', 'new_year'],
    ['2027-03-29', 'easter_monday'],
    ['2027-05-01', 'labour_day'],
    ['2027-05-06', 'ascension'],
    ['2027-05-08', 'victory_1945'],
    ['2027-05-17', 'whit_monday'],
    ['2027-07-14', 'national_day'],
    ['2027-08-15', 'assumption'],
    ['2027-11-01', 'all_saints'],
    ['2027-11-11', 'armistice_1918'],
    ['2027-12-25', 'christmas'],
    ['2027-12-24', null],
    ['2027-12-26', 'sunday'],
    ['2026-12-31', null],
    ['2027-05-07', null],
    ['2027-05-15', 'saturday'],
    ['2028-02-29', null],
  ])('%s : %p', (day, off) => {
    expect(dayOffOn(day)).toBe(off);
  });

  it.each([
    ['2008-03-24', 'un des plus tôt'],
    ['2011-04-25', 'un des plus tard'],
    ['2019-04-22', 'un an où la lune trompe les calculs simples'],
    ['2038-04-26', 'le plus tard du siècle'],
    ['2049-04-19', 'un an à corriger'],
    ['1981-04-20', 'l’autre an à corriger'],
  ])('le lundi de Pâques tombe le %s, %s', (day) => {
    expect(dayOffOn(day)).toBe('easter_monday');
  });

  /** Ascension Day falls on 1 May (2008) or on 8 May (the others): one day off the less, under its other name. */
  const ASCENSION_ON_A_HOLIDAY = [1997, 2008, 2059, 2070, 2081, 2092];

  it('chaque année a ses onze jours fériés, dix quand l’Ascension tombe le 1er ou le 8 mai', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
      const holidays = days
        .filter((day) => day.startsWith(String(year)))
        .map(dayOffOn)
        .filter((off) => off !== null && off !== 'saturday' && off !== 'sunday');
      const met = ASCENSION_ON_A_HOLIDAY.includes(year);
      expect([year, holidays.length]).toEqual([year, met ? 10 : 11]);
      expect(new Set(holidays).size).toBe(holidays.length);
      expect(holidays.includes('ascension')).toBe(!met);
    }
  });
});
