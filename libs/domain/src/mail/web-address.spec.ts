import { expect, it } from '@jest/globals';
import { holdsWebAddress } from './web-address.js';

it.each([
  ['Marie-Odile', false],
  ['d’Artagnan www', false],
  ['Gagnez https://example.org', true],
  ['WWW.example.org', true],
])('« %s » porte une adresse web : %s', (name, expected) => {
  expect(holdsWebAddress(name)).toBe(expected);
});
