import { describe, expect, it } from '@jest/globals';
import { judgeKeyword } from './keyword.js';

describe('Le mot-clé « données ouvertes »', () => {
  it.each([
    ['données ouvertes', 'canonical'],
    ['DONNÉES OUVERTES', 'canonical'],
    ['Données\u00a0ouvertes', 'canonical'],
    ['données  ouvertes', 'canonical'],
    ['donne\u0301es ouvertes', 'canonical'],
    ['DonnéesOuvertes', 'canonical'],
    ['donnée ouverte', 'variant'],
    ['DONNEE OUVERTE', 'variant'],
    ['donnee-ouvertes', 'variant'],
    ['OpenData', 'variant'],
    ['OPENDATA', 'variant'],
    ['open_data', 'variant'],
    ['#opendata', 'variant'],
    ['Open Data', 'variant'],
  ])('%j est reconnu (%s)', (keyword, detail) => {
    expect(judgeKeyword(['eau', keyword])).toEqual({ verdict: 'yes', detail, evidence: keyword });
  });

  it.each(['données ouvertes / open data', 'jeu de données ouvertes', 'opendata.swiss', 'Open Data, mobilité'])(
    '%j est presque bon : non, avec une piste',
    (keyword) => {
      expect(judgeKeyword([keyword])).toEqual({ verdict: 'no', detail: 'near_miss', evidence: keyword });
    },
  );

  it.each([['opendatasoft'], ['réouverture des données'], ['environnement'], ['']])(
    '%j, collé à d’autres lettres ou étranger, ne compte pas',
    (keyword) => {
      expect(judgeKeyword([keyword])).toEqual({ verdict: 'no', detail: 'missing', evidence: null });
    },
  );

  it('sans mot-clé, le prérequis manque', () => {
    expect(judgeKeyword([]).detail).toBe('missing');
  });

  it.each([
    [['Grand public', 'Non restreint'], 'yes'],
    [['grand-public', 'ouvert'], 'yes'],
    [['grand public'], 'no'],
    [['non restreint', 'ouvert'], 'no'],
  ])('la paire PRODIGE %j vaut %s', (keywords, verdict) => {
    expect(judgeKeyword(keywords).verdict).toBe(verdict);
  });

  it('la forme attendue l’emporte sur une variante', () => {
    expect(judgeKeyword(['opendata', 'données ouvertes']).evidence).toBe('données ouvertes');
  });
});
