import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_VAT } from '../money/vat.js';
import { headCosts, quoteSession, type Terms } from './quote.js';
import { USUAL_BOUNDS } from './seats.js';

const terms: Terms = { ...USUAL_BOUNDS, surchargeCents: null, priceCents: 66_667, vat: DEFAULT_VAT };
const helped = { ...terms, surchargeCents: 50_000 };
const people = (...payers: (string | null)[]) => payers.map((payer) => ({ payer }));
const many = (heads: number, payer = 'pau') => Array.from({ length: heads }, () => ({ payer }));

describe('coût d’une session', () => {
  // Up to 8: the price only. From 9 on: the second trainer, 500 € here, on top.
  it.each<[number, number, number, number]>([
    [1, 66_667, 13_333, 80_000],
    [2, 133_334, 26_667, 160_001],
    [3, 200_001, 40_000, 240_001],
    [4, 266_668, 53_334, 320_002],
    [5, 333_335, 66_667, 400_002],
    [6, 400_002, 80_000, 480_002],
    [7, 466_669, 93_334, 560_003],
    [8, 533_336, 106_667, 640_003],
    [9, 650_003, 130_001, 780_004],
    [10, 716_670, 143_334, 860_004],
    [11, 783_337, 156_667, 940_004],
    [12, 850_004, 170_001, 1_020_005],
    [13, 916_671, 183_334, 1_100_005],
    [14, 983_338, 196_668, 1_180_006],
    [15, 1_050_005, 210_001, 1_260_006],
    [16, 1_116_672, 223_334, 1_340_006],
    [17, 1_183_339, 236_668, 1_420_007],
  ])('%d personnes du même organisme : %d HT, %d de TVA, %d TTC', (heads, netCents, vatCents, grossCents) => {
    const { shares, totals } = quoteSession(many(heads), helped);
    expect(totals).toEqual({ netCents, vatCents, grossCents });
    expect(shares).toEqual([
      expect.objectContaining({ heads, headsCents: heads * 66_667, surchargeCents: heads > 8 ? 50_000 : 0 }),
    ]);
  });

  it.each([9, 10, 16, 17])('à %d, sans surcoût connu, rien ne se chiffre : jamais un zéro muet', (heads) => {
    expect(() => quoteSession(many(heads), terms)).toThrow('surcharge_unknown');
  });

  it('à 8, un surcoût connu ne change rien', () => {
    expect(quoteSession(many(8), helped)).toEqual(quoteSession(many(8), terms));
  });

  it('un surcoût de zéro se dit et se chiffre', () => {
    expect(quoteSession(many(9), { ...terms, surchargeCents: 0 }).totals.netCents).toBe(600_003);
  });

  it('chaque organisme a son devis et sa TVA, et sa part du second formateur au centime', () => {
    const nine = people('pau', 'agen', 'agen', 'pau', 'pau', 'dax', 'agen', 'agen', 'pau');
    const { shares, surchargeCents, unpaidCents } = quoteSession(nine, { ...terms, surchargeCents: 10_000 });
    expect(shares).toEqual([
      { payer: 'pau', heads: 4, headsCents: 266_668, surchargeCents: 4445, ...vat(271_113, 54_223) },
      { payer: 'agen', heads: 4, headsCents: 266_668, surchargeCents: 4444, ...vat(271_112, 54_222) },
      { payer: 'dax', heads: 1, headsCents: 66_667, surchargeCents: 1111, ...vat(67_778, 13_556) },
    ]);
    expect([surchargeCents, unpaidCents]).toEqual([10_000, 0]);
  });

  it('ce que personne ne paie est dit, et les autres ne le paient pas', () => {
    const { shares, unpaidCents } = quoteSession(people('pau', null, 'pau'), terms);
    expect(shares.map(({ payer, netCents }) => [payer, netCents])).toEqual([['pau', 133_334]]);
    expect(unpaidCents).toBe(66_667);
  });

  it('sans personne, il n’y a rien à payer', () => {
    expect(quoteSession([], terms)).toMatchObject({ shares: [], unpaidCents: 0, totals: { grossCents: 0 } });
  });

  it('chaque personne coûte le prix, et sa part du second formateur au-delà du groupe ; inconnue, ce n’est jamais zéro', () => {
    expect(headCosts(0, terms)).toEqual([]);
    expect(headCosts(8, helped)).toEqual(Array.from({ length: 8 }, () => 66_667));
    expect(headCosts(9, terms)).toEqual(Array.from({ length: 9 }, () => null));
    const costs = headCosts(9, helped);
    expect(costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0)).toBe(650_003);
    expect(new Set(costs)).toEqual(new Set([72_222, 72_223]));
  });

  it('les devis et ce que personne ne paie font le tout, exactement', () => {
    const heads = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 16 });
    fc.assert(
      fc.property(heads, fc.nat(1_000_000), fc.nat(1_000_000), (payers, priceCents, surcharge) => {
        const quote = quoteSession(people(...payers), { ...terms, priceCents, surchargeCents: surcharge });
        const whole = payers.length * priceCents + (payers.length > 8 ? surcharge : 0);
        expect(quote.totals.netCents + quote.unpaidCents).toBe(whole);
      }),
    );
  });
});

const vat = (netCents: number, vatCents: number) => ({ netCents, vatCents, grossCents: netCents + vatCents });
