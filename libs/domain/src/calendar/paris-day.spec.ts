import { describe, expect, it } from '@jest/globals';
import { parisDay } from './paris-day.js';

describe('jour de Paris', () => {
  it.each([
    ['2026-03-12T22:59:59Z', '2026-03-12'],
    ['2026-03-12T23:00:00Z', '2026-03-13'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('à %s il est le %s', (instant, day) => expect(parisDay(new Date(instant))).toBe(day));
});
