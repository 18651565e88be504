import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareByLargestRemainder } from './share.js';

describe('partage au plus fort reste', () => {
  it.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [50_000, Array<number>(9).fill(1), [5556, 5556, 5556, 5556, 5556, 5555, 5555, 5555, 5555]],
    [50_000, [4, 5], [22_222, 27_778]],
    [1, [1, 1], [1, 0]],
    [0, [3, 4], [0, 0]],
    [10, [0, 1], [0, 10]],
    [10, [1, 2, 4], [1, 3, 6]],
  ])('%d centimes entre %p : %p', (total, weights, parts) => {
    expect(shareByLargestRemainder(total, weights)).toEqual(parts);
  });

  it('sans personne, il n’y a rien à partager', () => {
    expect(() => shareByLargestRemainder(100, [])).toThrow(RangeError);
  });

  const shares = fc.record({
    total: fc.integer({ min: 0, max: 2_147_483_647 }),
    weights: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 }),
  });

  it('la somme des parts est le tout, et chacune est à moins d’un centime de sa juste part', () => {
    fc.assert(
      fc.property(shares, ({ total, weights }) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const parts = shareByLargestRemainder(total, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          expect(Math.abs(part * sum - total * (weights[i] ?? 0))).toBeLessThan(sum);
        });
      }),
    );
  });
});
