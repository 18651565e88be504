import { describe, expect, it } from '@jest/globals';
import { addressKey, type BlockScope, refusalOf } from './address-block.js';

describe('ce qu’une adresse peut recevoir', () => {
  it.each<[string, 'service' | 'information', BlockScope[], string | null]>([
    ['sans rien dire, on reçoit les courriels de service', 'service', [], null],
    ['sans rien dire, on reçoit l’information', 'information', [], null],
    ['qui refuse l’information n’en reçoit plus', 'information', ['information'], 'information_refused'],
    ['qui refuse l’information reçoit encore les courriels de service', 'service', ['information'], null],
    ['une adresse morte ne reçoit pas l’information', 'information', ['every'], 'address_suppressed'],
    ['une adresse morte ne reçoit pas les courriels de service', 'service', ['every'], 'address_suppressed'],
    ['morte et désinscrite : elle est morte', 'information', ['information', 'every'], 'address_suppressed'],
  ])('%s', (_, family, open, expected) => expect(refusalOf(family, open)).toBe(expected));
});

describe('la même adresse, écrite autrement', () => {
  it.each([
    ['Mairie@Example.ORG', 'mairie@example.org'],
    [' mairie@example.org ', 'mairie@example.org'],
    ['Contact@PÉROLS.example.org', 'contact@xn--prols-bsa.example.org'],
    ['contact@xn--prols-bsa.example.org', 'contact@xn--prols-bsa.example.org'],
    [' Pas une adresse ', 'pas une adresse'],
  ])('%s', (typed, key) => {
    expect(addressKey(typed)).toBe(key);
    expect(addressKey(key)).toBe(key);
  });

  it('deux adresses différentes restent deux', () => {
    expect(addressKey('mairie@example.org')).not.toBe(addressKey('mairie+sig@example.org'));
  });
});
