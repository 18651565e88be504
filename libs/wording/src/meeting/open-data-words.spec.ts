import { describe, expect, it } from '@jest/globals';
import { openDataWords } from './open-data-words.js';

const nothing = {
  ...{ maturity: null, openDatasets: null, portal: null, portalUrl: null, software: null, licence: null, needs: null },
};

describe('ce qu’un organisme dit de ses données ouvertes, en quelques mots', () => {
  it('ne dit rien de ce qui n’a pas été dit, mais dit zéro', () => {
    expect(openDataWords(nothing)).toEqual([]);
    expect(openDataWords({ ...nothing, openDatasets: 0 })).toEqual(['0 jeu de données ouvert']);
  });

  it.each([
    [1, '1 jeu de données ouvert'],
    [2, '2 jeux de données ouverts'],
  ])('accorde %d', (openDatasets, words) => expect(openDataWords({ ...nothing, openDatasets })).toEqual([words]));

  it.each([
    ['ODbL', 'licence ODbL'],
    ['Licence ouverte Etalab', 'Licence ouverte Etalab'],
  ])('dit une seule fois que « %s » est une licence', (licence, words) =>
    expect(openDataWords({ ...nothing, licence })).toEqual([words]),
  );

  it('nomme le portail par son nom, sinon par son adresse', () => {
    const portalUrl = 'https://data.example.org';
    expect(openDataWords({ ...nothing, portalUrl, maturity: 'portal' })).toEqual([
      'a son portail',
      'portail https://data.example.org',
    ]);
    expect(openDataWords({ ...nothing, portal: 'Datalocale', portalUrl })).toEqual(['portail Datalocale']);
  });
});
