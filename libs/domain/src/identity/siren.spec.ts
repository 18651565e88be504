import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSiren, parseSiret } from './siren.js';

describe('SIREN', () => {
  it.each([
    ['213300635', '213300635'],
    ['213 300 635', '213300635'],
    ['213\u00a0300\u202f635', '213300635'],
    [' 200.067.106 ', '200067106'],
    ['356000000', '356000000'],
  ])('%s est lu', (text, expected) => expect(parseSiren(text)).toBe(expected));

  it.each(['213300636', '21330063', '2133006350', '21330063A', '000000000', '', '２１３３００６３５', '-213300635x'])(
    '%s est refusé',
    (text) => expect(parseSiren(text)).toBeNull(),
  );

  it('un seul chiffre faux se voit toujours', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'213300635'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(parseSiren(digits.join(''))).toBeNull();
      }),
    );
  });
});

describe('SIRET', () => {
  it.each([
    ['21330063500017', '21330063500017'],
    ['213 300 635 00017', '21330063500017'],
    // La Poste: head office passes Luhn, its post offices only the sum of their digits.
    ['35600000000048', '35600000000048'],
    ['35600000009075', '35600000009075'],
  ])('%s est lu', (text, expected) => expect(parseSiret(text)).toBe(expected));

  it.each(['21330063500018', '35600000009076', '2133006350001', '21330063600017', ''])('%s est refusé', (text) =>
    expect(parseSiret(text)).toBeNull(),
  );

  it('l’exception de La Poste ne vaut que pour La Poste', () => {
    // Sum of the digits 35, a multiple of 5, but not Luhn and not La Poste.
    expect(parseSiret('21330063500039')).toBeNull();
  });
});
