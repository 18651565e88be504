import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf, splitQuoted, storableLine, storableText } from './received-text.js';

describe('ce qu’écrivent des inconnus', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['ligne\r\nsuite\tet fin \n\n', 'ligne\nsuite\tet fin'],
    ['exe\u202efdp.txt', 'exefdp.txt'],
    ['demi \ud83d caractère', 'demi \ufffd caractère'],
    ['<b>gras</b> 😀', '<b>gras</b> 😀'],
  ])('%j devient %j', (given, kept) => expect(storableText(given, 100)).toBe(kept));

  it('tient dans la longueur, sans couper un caractère en deux', () => {
    expect(storableText('abc', 3)).toBe('abc');
    expect(storableText('abcd', 3)).toBe('abc');
    expect(storableText('ab😀', 3)).toBe('ab\ufffd');
  });

  it('sur une ligne, aucun saut de ligne ne reste', () => {
    expect(storableLine('  Objet\r\n Bcc: x@example.org\u2028fin ', 100)).toBe('Objet Bcc: x@example.org fin');
  });

  it('un extrait tient sur une ligne', () => {
    expect(excerptOf(' Oui,\n\n  merci 😀', 12)).toBe('Oui, merci \ufffd');
  });

  it('tout texte donne un texte bien formé, borné et sans caractère nul', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, max) => {
        const kept = storableText(text, max);
        expect(kept.length <= max && !/\p{Cs}/u.test(kept) && !kept.includes('\u0000')).toBe(true);
      }),
    );
  });
});

describe('la réponse, et la copie de notre courriel', () => {
  it.each([
    [
      'Thunderbird',
      'Oui, merci.\n\nLe 03/06/2026 à 10:00, PIGMA a écrit :\n> Bonjour\n>\n> Venez-vous ?\n',
      'Oui, merci.',
    ],
    ['coupé en deux', 'Oui.\n\nLe mer. 3 juin 2026 à 10:00, PIGMA <pigma@example.org>\na écrit :\n\n> Bonjour', 'Oui.'],
    ['en anglais', 'Yes.\n\nOn Wed, Jun 3, 2026 at 10:00 AM PIGMA <pigma@example.org> wrote:\n> Bonjour', 'Yes.'],
    ['Outlook', 'Oui.\n\n________________________________\nDe : PIGMA\nEnvoyé : mercredi 3 juin', 'Oui.'],
    ['Outlook sans trait', 'Oui.\n\nDe : PIGMA <pigma@example.org>\nEnvoyé : mercredi 3 juin\nÀ : Jeanne', 'Oui.'],
    ['message d’origine', "Oui.\n-----Message d'origine-----\nDe : PIGMA", 'Oui.'],
    ['chevrons seuls', 'Oui.\n> Bonjour\n> Venez-vous ?', 'Oui.'],
  ])('%s', (_, text, said) => {
    const split = splitQuoted(text);
    expect(split.said).toBe(said);
    expect(split.quoted).toMatch(/Bonjour|De : PIGMA/);
  });

  it.each([
    ['rien n’est cité', 'Bonjour,\n\nOui, nous viendrons.\nDe : vous à moi, c’est utile.\nMerci'],
    ['on répond sous la copie', 'Le 3 juin 2026, PIGMA a écrit :\n> Venez-vous ?\n\nOui.'],
    ['on répond entre les lignes', 'Voir plus bas.\n> Venez-vous ?\nOui.\n> Combien ?\nDeux.'],
    ['une phrase qui commence par « Le »', 'Le maire a écrit au préfet hier.\nMerci'],
  ])('%s : tout est montré', (_, text) => expect(splitQuoted(text)).toEqual({ said: text, quoted: '' }));

  it('aucune ligne ne se perd', () => {
    const line = fc.constantFrom('', '> a', 'Le 3 juin 2026, PIGMA a écrit :', 'De : moi', 'Envoyé : hier', 'Oui');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { said, quoted } = splitQuoted(lines.join('\n'));
        const words = (text: string) => text.split(/\s+/).filter(Boolean);
        expect([...words(said), ...words(quoted)]).toEqual(words(lines.join('\n')));
      }),
    );
  });
});
