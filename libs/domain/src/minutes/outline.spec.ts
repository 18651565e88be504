import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberOutline } from './outline.js';

const numbers = (...depths: number[]) => numberOutline(depths.map((depth) => ({ depth, numbered: true })));

describe('numérotation des titres', () => {
  it('suit celle du compte rendu du 31 mai 2018', () => {
    const depths = [1, 1, 2, 2, 3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 1];
    expect(numbers(...depths).map(({ number }) => number)).toEqual([
      ...['1.', '2.', '2.1.', '2.2.', '2.2.1.', '2.2.2.', '2.2.3.', '2.3.', '2.3.1.', '2.3.2.', '2.3.3.', '2.3.4.'],
      ...['2.4.', '2.4.1.', '2.4.2.', '2.4.3.', '3.'],
    ]);
  });

  it('ne saute pas de niveau', () => {
    expect(numbers(1, 3, 3)).toEqual([
      { number: '1.', depth: 1 },
      { number: '1.1.', depth: 2 },
      { number: '1.1.1.', depth: 3 },
    ]);
    expect(numbers(3)[0]).toEqual({ number: '1.', depth: 1 });
  });

  it('un titre sans numéro n’en prend pas un aux autres', () => {
    const outline = numberOutline([
      { depth: 1, numbered: true },
      { depth: 2, numbered: false },
      { depth: 2, numbered: true },
      { depth: 1, numbered: true },
    ]);
    expect(outline.map(({ number }) => number)).toEqual(['1.', null, '1.1.', '2.']);
  });

  it('un titre numéroté sous un titre sans numéro prend quand même un numéro entier', () => {
    const outline = numberOutline([
      { depth: 1, numbered: false },
      { depth: 2, numbered: true },
    ]);
    expect(outline[1]).toEqual({ number: '1.1.', depth: 2 });
  });

  it('ne donne jamais deux fois le même numéro, et une profondeur qui ne descend que d’un cran', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }), (depths) => {
        const outline = numbers(...depths);
        expect(new Set(outline.map(({ number }) => number)).size).toBe(outline.length);
        outline.forEach(({ depth }, n) => expect(depth).toBeLessThanOrEqual((outline[n - 1]?.depth ?? 0) + 1));
      }),
    );
  });
});
