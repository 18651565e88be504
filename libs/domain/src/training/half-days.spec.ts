import { describe, expect, it } from '@jest/globals';
import { halfDaysOf } from './half-days.js';

describe('les demi-journées à signer', () => {
  it.each<[string, string, string[]]>([
    ['09:00', '17:00', ['morning', 'afternoon']],
    ['09:00', '12:30', ['morning']],
    ['09:00', '13:00', ['morning']],
    ['11:59', '13:01', ['morning', 'afternoon']],
    ['12:00', '13:01', ['afternoon']],
    ['14:00', '17:30', ['afternoon']],
    ['12:00', '13:00', ['morning']],
  ])('de %s à %s : %p', (startsAt, endsAt, halves) => {
    expect(halfDaysOf({ startsAt, endsAt })).toEqual(halves);
  });
});
