import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_VAT, totalsOf, vatOn } from './vat.js';

const PRICE = 66_667;

describe('TVA, une seule fois sur le total du devis', () => {
  // The table of the rule page (1, 2, 4, 8), and every count between and above.
  it.each<[number, number, number, number]>([
    [1, 66_667, 13_333, 80_000],
    [2, 133_334, 26_667, 160_001],
    [3, 200_001, 40_000, 240_001],
    [4, 266_668, 53_334, 320_002],
    [5, 333_335, 66_667, 400_002],
    [6, 400_002, 80_000, 480_002],
    [7, 466_669, 93_334, 560_003],
    [8, 533_336, 106_667, 640_003],
    [9, 600_003, 120_001, 720_004],
    [10, 666_670, 133_334, 800_004],
    [11, 733_337, 146_667, 880_004],
    [12, 800_004, 160_001, 960_005],
    [13, 866_671, 173_334, 1_040_005],
    [14, 933_338, 186_668, 1_120_006],
    [15, 1_000_005, 200_001, 1_200_006],
    [16, 1_066_672, 213_334, 1_280_006],
    [17, 1_133_339, 226_668, 1_360_007],
  ])('%d personnes : %d HT, %d de TVA à 20 %%, %d TTC', (heads, netCents, vatCents, grossCents) => {
    const lines = Array.from({ length: heads }, () => PRICE);
    expect(totalsOf(lines, DEFAULT_VAT)).toEqual({ netCents, vatCents, grossCents });
  });

  it.each([1, 8, 17])('exonérée (CGI 261-4-4° a), %d personnes paient le prix HT', (heads) => {
    const net = heads * PRICE;
    expect(totalsOf([net], { rule: 'exempt' })).toEqual({ netCents: net, vatCents: 0, grossCents: net });
  });

  it.each<[number, number, number]>([
    [2, 2500, 1],
    [1, 2500, 0],
    [5, 1000, 1],
    [4, 1000, 0],
    [3, 550, 0],
    [10, 550, 1],
    [-2, 2500, -1],
    [-5, 1000, -1],
    [0, 2000, 0],
  ])('%d centimes à %d points de base : %d, au demi-centime supérieur', (net, basisPoints, vat) => {
    expect(vatOn(net, { rule: 'rate', basisPoints })).toBe(vat);
  });

  it('un avoir est l’exact opposé de son devis', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 })),
        fc.integer({ min: 0, max: 10_000 }),
        (lines, bp) => {
          const vat = { rule: 'rate', basisPoints: bp } as const;
          const [paid, back] = [
            totalsOf(lines, vat),
            totalsOf(
              lines.map((cents) => -cents),
              vat,
            ),
          ];
          expect([
            back.netCents + paid.netCents,
            back.vatCents + paid.vatCents,
            back.grossCents + paid.grossCents,
          ]).toEqual([0, 0, 0]);
        },
      ),
    );
  });
});
