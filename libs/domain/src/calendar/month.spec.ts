import { describe, expect, it } from '@jest/globals';
import { isMonth, monthAfter, weeksOf } from './month.js';

describe('les mois', () => {
  it.each([
    ['2027-05', true],
    ['1900-01', true],
    ['1899-12', false],
    ['2200-12', true],
    ['2201-01', false],
    ['2027-00', false],
    ['2027-13', false],
    ['2027-5', false],
    ['', false],
  ])('« %s » : %p', (text, valid) => {
    expect(isMonth(text)).toBe(valid);
  });

  it.each([
    ['2027-05', 1, '2027-06'],
    ['2027-12', 1, '2028-01'],
    ['2027-01', -1, '2026-12'],
    ['2027-05', 0, '2027-05'],
    ['2027-05', -17, '2025-12'],
  ])('%s et %d mois : %s', (month, by, other) => {
    expect(monthAfter(month, by)).toBe(other);
  });

  it.each<[string, string, string, number]>([
    ['2027-05', '2027-04-26', '2027-06-06', 6],
    // Begins on a Monday and has 28 days: four whole weeks.
    ['2027-02', '2027-02-01', '2027-02-28', 4],
    // Clocks change on the 28th: no day is skipped or told twice.
    ['2027-03', '2027-03-01', '2027-04-04', 5],
    ['2026-12', '2026-11-30', '2027-01-03', 5],
  ])('%s va du lundi %s au dimanche %s, en %d semaines', (month, monday, sunday, count) => {
    const weeks = weeksOf(month);
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual([monday, sunday, count]);
    const days = weeks.flat();
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual(days.toSorted());
  });
});
