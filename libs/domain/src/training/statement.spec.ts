import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_VAT, totalsOf } from '../money/vat.js';
import { quoteSession, type Terms } from './quote.js';
import { USUAL_BOUNDS } from './seats.js';
import { creditLines, linesDiffer, statementLines } from './statement.js';

const terms: Terms = { ...USUAL_BOUNDS, surchargeCents: 50_000, priceCents: 66_667, vat: DEFAULT_VAT };
const many = (heads: number) => Array.from({ length: heads }, () => ({ payer: 'pau' }));
const linesFor = (heads: number) => {
  const [share] = quoteSession(many(heads), terms).shares;
  return statementLines(share!, terms.priceCents, ['Ada Test']);
};
const totals = (heads: number) =>
  totalsOf(
    linesFor(heads).map(({ netCents }) => netCents),
    DEFAULT_VAT,
  );

describe('les lignes d’un état de coûts', () => {
  it.each<[number, number, number, number]>([
    [1, 66_667, 13_333, 80_000],
    [2, 133_334, 26_667, 160_001],
    [4, 266_668, 53_334, 320_002],
    [8, 533_336, 106_667, 640_003],
  ])('%d personnes : %d HT, %d de TVA, %d TTC', (heads, netCents, vatCents, grossCents) => {
    expect(totals(heads)).toEqual({ netCents, vatCents, grossCents });
    expect(linesFor(heads)).toEqual([
      { code: 'heads', quantity: heads, unitCents: 66_667, netCents, people: ['Ada Test'] },
    ]);
  });

  it('au-delà de 8, le second formateur a sa ligne', () => {
    expect(linesFor(9)[1]).toEqual({
      code: 'surcharge',
      quantity: 1,
      unitCents: 50_000,
      netCents: 50_000,
      people: [],
    });
  });

  it('un avoir est l’exact opposé de son état, TVA comprise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (heads) => {
        const credit = totalsOf(
          creditLines(linesFor(heads)).map(({ netCents }) => netCents),
          DEFAULT_VAT,
        );
        const { netCents, vatCents, grossCents } = totals(heads);
        expect(credit).toEqual({ netCents: -netCents, vatCents: -vatCents, grossCents: -grossCents });
      }),
    );
  });

  it('une autre personne, ou un autre montant, fait un autre état ; un autre ordre, non', () => {
    const [line] = linesFor(2);
    const named = (people: string[]) => [{ ...line!, people }];
    expect(linesDiffer(named(['Ada', 'Bob']), named(['Bob', 'Ada']))).toBe(false);
    expect(linesDiffer(named(['Ada', 'Bob']), named(['Ada', 'Cleo']))).toBe(true);
    expect(linesDiffer(linesFor(2), linesFor(3))).toBe(true);
  });
});
