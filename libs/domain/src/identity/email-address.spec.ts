import { describe, expect, it } from '@jest/globals';
import { parseEmailAddress } from './email-address.js';

describe('adresse électronique', () => {
  it.each([
    ['Mairie@Example.ORG', 'mairie@example.org'],
    ['  jeanne.o’neil@example.org '.replace('’', "'"), "jeanne.o'neil@example.org"],
    ['sig+catalogue@sous.domaine.example.org', 'sig+catalogue@sous.domaine.example.org'],
    ['contact@pérols.example.org', 'contact@xn--prols-bsa.example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s est lue', (text, expected) => expect(parseEmailAddress(text)).toBe(expected));

  it.each([
    'example.org',
    '@example.org',
    'mairie@',
    'mairie@example',
    'mairie@@example.org',
    'ma irie@example.org',
    'mairie@exa mple.org',
    'mairie..sig@example.org',
    '.mairie@example.org',
    'Mairie <mairie@example.org>',
    'a@example.org,b@example.org',
    'a@example.org;b@example.org',
    'a@example.org\nBcc: b@example.org',
    'a\u0000@example.org',
    'a@-example.org',
    'a@example-.org',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@example.org/chemin',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    '',
  ])('« %s » est refusée', (text) => expect(parseEmailAddress(text)).toBeNull());
});
