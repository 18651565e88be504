import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './break-lines.js';
import type { Run } from './pdf-blocks.js';

/** Letters one unit wide, bold ones two. */
const measure = ({ text, bold }: Run) => Array.from(text).length * (bold ? 2 : 1);
const cut = (width: number, ...runs: (string | Run)[]) =>
  breakLines(
    runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
    width,
    measure,
  ).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('couper un texte en lignes', () => {
  it.each([
    [8, 'un deux', ['un deux']],
    [7, 'un deux', ['un deux']],
    [6, 'un deux', ['un ', 'deux']],
    [4, 'un deux trois', ['un ', 'deux ', 'troi', 's']],
    [3, 'anticonstitutionnel', ['ant', 'ico', 'nst', 'itu', 'tio', 'nne', 'l']],
    [20, 'un\ndeux\n\nquatre', ['un', 'deux', '', 'quatre']],
    [5, 'rien', ['rien']],
    [5, '', ['']],
  ])('sur %d signes, « %s »', (width, text, expected) => expect(cut(width, text)).toEqual(expected));

  it('une espace insécable garde le signe avec son mot, et le nombre avec son unité', () => {
    expect(cut(8, 'Prêt ou pas\u00a0?')).toEqual(['Prêt ou ', 'pas\u00a0?']);
    expect(cut(9, 'coûte 66\u00a0€')).toEqual(['coûte ', '66\u00a0€']);
  });

  it('un changement de style au milieu d’un mot ne permet pas de l’y couper', () => {
    expect(cut(6, 'abc de', { text: 'f', bold: true })).toEqual(['abc ', 'def']);
  });

  it('chaque morceau garde son style et son lien', () => {
    const [line] = breakLines([{ text: 'voir ' }, { text: 'ici', link: 'https://example.org/' }], 20, measure);
    expect(line?.pieces).toEqual([{ text: 'voir ' }, { text: 'ici', link: 'https://example.org/' }]);
    expect(line?.width).toBe(8);
  });

  it('rien ne se perd, et rien ne dépasse, quel que soit le texte', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', 'é', '😀', '-', '’', ' ', '\u00a0'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: word, bold: fc.boolean() }), { maxLength: 8 }),
        fc.integer({ min: 2, max: 15 }),
        (runs, width) => {
          const lines = breakLines(runs, width, measure);
          expect(lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(
            runs.map(({ text }) => text).join(''),
          );
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
