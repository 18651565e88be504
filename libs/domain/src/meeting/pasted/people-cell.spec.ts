import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personKey, readNames } from './people-cell.js';

const names = (cell: string, ...known: string[]) => {
  const keys = new Set(known.map(personKey));
  return readNames(cell, (key) => keys.has(key)).map(({ name }) => name);
};

describe('les noms d’une cellule', () => {
  it.each<[string, string[]]>([
    ['DOMINIQUE GAVE', ['DOMINIQUE GAVE']],
    ['CAMILLE MARTIN SACHA DURAND', ['CAMILLE MARTIN', 'SACHA DURAND']],
    ['MANUEL DOS REIS ERWAN CORMIER', ['MANUEL DOS REIS', 'ERWAN CORMIER']],
    ['JEAN-MARC ETCHEBARNE PANTXIKA OSPITAL', ['JEAN-MARC ETCHEBARNE', 'PANTXIKA OSPITAL']],
    ['Anne DUPONT-DURAND', ['Anne DUPONT-DURAND']],
    ['Anne DUPONT Paul DURAND', ['Anne DUPONT', 'Paul DURAND']],
    ['Anne Marie DUPONT Paul DE LA TOUR', ['Anne Marie DUPONT', 'Paul DE LA TOUR']],
    ['DUPONT Anne DURAND Paul', ['DUPONT Anne', 'DURAND Paul']],
    ['Anne Dupont, Paul Durand', ['Anne Dupont', 'Paul Durand']],
    ['Anne Dupont ; Paul Durand / Léa Petit', ['Anne Dupont', 'Paul Durand', 'Léa Petit']],
    ['Anne Dupont et Paul Durand', ['Anne Dupont', 'Paul Durand']],
    ['Anne Dupont - Paul Durand', ['Anne Dupont', 'Paul Durand']],
    ['Mme Anne Dupont, M. Paul Durand', ['Anne Dupont', 'Paul Durand']],
    ['MARIE CLAIRE DUPONT', ['MARIE CLAIRE DUPONT']],
    ['Benoît Etcheverry', ['Benoît Etcheverry']],
    ['  ', []],
    ['12 34 – –', []],
  ])('« %s »', (cell, expected) => expect(names(cell)).toEqual(expected));

  it('ce que rien ne sépare est deviné, et le dit ; ce qui est connu ne l’est pas', () => {
    const read = (cell: string, ...known: string[]) => {
      const keys = new Set(known.map(personKey));
      return readNames(cell, (key) => keys.has(key));
    };
    expect(read('CAMILLE MARTIN SACHA DURAND').map(({ guessed }) => guessed)).toEqual([true, true]);
    expect(read('CAMILLE MARTIN, SACHA DURAND').map(({ guessed }) => guessed)).toEqual([false, false]);
    expect(read('A B C D E', 'c d').map(({ name, guessed }) => [name, guessed])).toEqual([
      ['A B', false],
      ['C D', false],
      ['E', false],
    ]);
    expect(read('ANNE MARIE DUPONT PAUL DURAND')).toEqual([{ name: 'ANNE MARIE DUPONT PAUL DURAND', guessed: true }]);
  });

  it('une personne connue se reconnaît dans n’importe quel ordre, au milieu des autres', () => {
    expect(names('ANNE MARIE DUPONT PAUL DURAND', 'Durand Paul')).toEqual(['ANNE MARIE DUPONT', 'PAUL DURAND']);
    expect(names('MARIE CLAIRE DUPONT PETIT LEA', 'Léa Petit')).toEqual(['MARIE CLAIRE DUPONT', 'PETIT LEA']);
  });

  it('aucun mot ne se perd, aucun texte ne la fait échouer', () => {
    const word = fc.constantFrom('Anne', 'DUPONT', 'de', 'LA', 'Léa', 'PETIT', 'et', ',', 'M.', 'dos');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length;
        const cell = words.filter((one) => one !== 'et' && one !== 'M.').join(' ');
        expect(letters(names(cell).join(''))).toBe(letters(cell));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => void names(cell)));
  });
});
