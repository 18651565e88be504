import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholePercent } from './percent.js';

describe('pourcentage entier, la demie vers le haut', () => {
  it.each([
    [0, 0, null],
    [0, 3, 0],
    [3, 3, 100],
    [1, 3, 33],
    [2, 3, 67],
    [5, 8, 63],
    [1, 200, 1],
    [1, 201, 0],
    // The three figures of the minutes of 31 May 2018 have 29 answers as their smallest common base.
    [18, 29, 62],
    [14, 29, 48],
    [8, 29, 28],
    // And 50 as the smallest that needs no rounding.
    [31, 50, 62],
    [24, 50, 48],
    [14, 50, 28],
  ])('%i sur %i : %s %%', (part, base, percent) => {
    expect(wholePercent(part, base)).toBe(percent);
  });

  it('aucune base plus petite que 29 ne donne à la fois 62, 48 et 28 %', () => {
    const gives = (base: number, percent: number) =>
      Array.from({ length: base + 1 }, (_, part) => wholePercent(part, base)).includes(percent);
    const bases = Array.from({ length: 50 }, (_, n) => n + 1).filter((n) => [62, 48, 28].every((p) => gives(n, p)));
    expect(bases).toEqual([29, 50]);
  });

  it('est à moins d’un demi-point de la part exacte, et entre 0 et 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.nat(40_000), (base, part) => {
        const percent = wholePercent(Math.min(part, base), base)!;
        expect(Math.abs(percent - (100 * Math.min(part, base)) / base)).toBeLessThanOrEqual(0.5);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
    );
  });
});
