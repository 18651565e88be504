import { describe, expect, it } from '@jest/globals';
import { addDays, parisInstant, parisTime } from './paris-instant.js';

describe('heure de Paris', () => {
  it.each<[string, string, string | null]>([
    ['2027-01-15', '09:00', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', '09:00', '2027-07-15T07:00:00.000Z'],
    ['2026-12-31', '23:30', '2026-12-31T22:30:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', null],
    ['2027-03-28', '02:59', null],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
  ])('le %s à %s : %s', (day, time, instant) => {
    const found = parisInstant(day, time);
    expect(found?.toISOString() ?? null).toBe(instant);
    if (found) expect(parisTime(found)).toBe(time);
  });

  it.each<[string, number, string]>([
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-10-30', 2, '2027-11-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('%s et %d jours : %s', (day, days, other) => {
    expect(addDays(day, days)).toBe(other);
  });
});
