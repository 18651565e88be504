import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from './name-key.js';
import { NameMatcher } from './name-matcher.js';
import { matchStrength, nameSimilarity } from './name-similarity.js';

describe('deux écritures d’un même nom se rejoignent', () => {
  it.each<[string, ...string[]]>([
    [
      'cc lacq orthez',
      'CC de Lacq-Orthez',
      'Communauté de communes de Lacq-Orthez',
      'CDC LACQ ORTHEZ',
      'C.C. Lacq Orthez',
    ],
    ['cc lacq orthez', 'Lacq-Orthez (communauté de communes)', 'ComCom de Lacq Orthez', 'C.D.C. de Lacq–Orthez'],
    ['ca pau bearn pyrenees', 'Agglomération Pau Béarn Pyrénées', 'Communauté d’agglomération de Pau Béarn Pyrénées'],
    [
      'ca pau bearn pyrenees',
      "Communauté d'Agglomération Pau-Béarn-Pyrénées",
      'agglo pau bearn pyrénées',
      'CA Pau Béarn Pyrénées',
    ],
    ['cu limoges metropole', 'CU Limoges Métropole', 'Communauté urbaine Limoges Métropole', 'Limoges Métropole CU'],
    ['cc region suippes', 'CC de la Région de Suippes', 'Communauté de communes de la région de Suippes'],
    ['syndicat mixte region auray', 'Syndicat mixte de la région d’Auray'],
    ['cu grand poitiers', 'CU du Grand Poitiers', 'Grand Poitiers Communauté urbaine'],
    ['metropole bordeaux', 'Bordeaux Métropole', 'Métropole de Bordeaux', 'BORDEAUX METROPOLE'],
    ['pau', 'Pau', 'Ville de Pau', 'Commune de Pau', 'Mairie de PAU', 'pau '],
    ['rochelle', 'La Rochelle', 'Ville de la Rochelle', 'Ville de La Rochelle', 'VILLE DE LA ROCHELLE'],
    ['saint jean luz', 'Saint-Jean-de-Luz', 'St Jean de Luz', 'ST-JEAN DE LUZ', 'Mairie de St. Jean-de-Luz'],
    ['sainte foy grande', 'Sainte-Foy-la-Grande', 'Ste Foy la Grande'],
    [
      'departement 64',
      'CD 64',
      'CD64',
      'Conseil départemental des Pyrénées-Atlantiques',
      'Département des Pyrénées Atlantiques',
    ],
    ['departement 64', 'Conseil général des Pyrénées-Atlantiques', 'CG 64'],
    ['departement 16', 'Conseil départemental de la Charente', 'Département de la Charente'],
    ['region nouvelle aquitaine', 'Région Nouvelle-Aquitaine', 'Conseil régional de Nouvelle-Aquitaine'],
    ['sdis 33', 'SDIS 33', 'SDIS de la Gironde', 'Service départemental d’incendie et de secours de la Gironde'],
    ['cdg 47', 'CDG 47', 'Centre de gestion de Lot-et-Garonne', 'cdg47'],
    ['ile oleron', 'Île d’Oléron', 'Ile d\u2019Oleron', 'I\u0302le d’Ole\u0301ron'],
    ['universite bordeaux', 'Université de Bordeaux', 'UNIVERSITE DE BORDEAUX'],
    ['atmo nouvelle aquitaine', 'Atmo Nouvelle-Aquitaine', 'ATMO NOUVELLE AQUITAINE'],
  ])('%s', (key, ...writings) => {
    expect(writings.map(nameKey)).toEqual(writings.map(() => key));
  });

  it.each([
    ['Pau', 'CA Pau Béarn Pyrénées'],
    ['Saint-Émilion', 'Sainte-Émilion'],
    ['CC du Libournais', 'CA du Libournais'],
    ['Département de la Charente', 'Département de la Charente-Maritime'],
    ['CD 33', 'CDG 33'],
    ['Villeneuve', 'Ville neuve'],
    ['CD 64', 'CD 65'],
  ])('%s et %s restent deux organismes', (left, right) => {
    expect(nameKey(left)).not.toBe(nameKey(right));
    expect(nameSimilarity(left, right)).toBeLessThan(1);
  });

  it('un nom sans lettre latine ni chiffre n’a pas de clé et ne ressemble à rien', () => {
    for (const name of ['', '   ', '—', '🙂', 'שלום']) {
      expect(nameKey(name)).toBe('');
      expect(nameSimilarity(name, name)).toBe(0);
    }
  });

  it('un nom fait de mots de liaison garde ses mots', () => expect(nameKey('Les')).toBe('les'));
});

describe('ressemblance', () => {
  it.each<[string, string, string]>([
    ['CDC de Lacq Orthez', 'CC Lacs Orthez', 'strong'],
    ['CC Lacs Orthez', 'CC de Lacq-Orthez', 'strong'],
    ['Comunauté de communes Lacq-Orthes', 'CC de Lacq-Orthez', 'none'],
    ['Atmo Nouvelle Aquitaine', 'ATMO Nouvelle-Aquitaine', 'exact'],
    ['Université de Bordeaux/ SPPI', 'Université de Bordeaux', 'strong'],
    ['Merignac', 'Mérignac', 'exact'],
    ['Bordeau', 'Bordeaux', 'strong'],
    ['CC du Pays de Nay', 'CA du Pays de Nay', 'weak'],
    ['Bordeaux', 'Bordeaux Métropole', 'weak'],
    ['SDIS 33', 'SDIS 40', 'none'],
    ['CD 64', 'CD 33', 'none'],
    ['Pessac', 'Talence', 'none'],
    ['CC des Luys en Béarn', 'CC de Blaye', 'none'],
  ])('« %s » et « %s » : %s', (left, right, expected) => {
    expect(matchStrength(nameSimilarity(left, right))).toBe(expected);
  });

  it('est symétrique, entre 0 et 1, et vaut 1 exactement quand les clés sont égales', () => {
    const word = fc.constantFrom(
      'CC',
      'Ville',
      'de',
      'la',
      'Pau',
      'Lacq',
      'Orthez',
      'st',
      'Métropole',
      '33',
      'CD',
      'é',
      '🙂',
    );
    const name = fc.oneof(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(name, name, (left, right) => {
        const score = nameSimilarity(left, right);
        expect(nameSimilarity(right, left)).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 1).toBe(nameKey(left) === nameKey(right) && nameKey(left) !== '');
      }),
    );
  });
});

describe('recherche parmi beaucoup de noms', () => {
  it('donne à chaque nom le score qu’il aurait seul à seul', () => {
    const words = [
      'CC',
      'Ville de',
      'Pau',
      'Lacq',
      'Lacs',
      'Orthez',
      'Orthes',
      'saint',
      'Métropole',
      'SDIS',
      '33',
      '40',
    ];
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { maxLength: 12 }), (asked, known) => {
        const found = new NameMatcher(known.map((text) => ({ id: text, names: [text] }))).matches(asked);
        const alone = known.filter((text) => matchStrength(nameSimilarity(asked, text)) !== 'none');
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(alone));
        for (const { id, score } of found) expect(score).toBeCloseTo(nameSimilarity(asked, id), 10);
      }),
    );
  });
});

describe('rapprochement avec les partenaires', () => {
  const partners = [
    { id: 'lacq', names: ['CC de Lacq-Orthez', 'CCLO'] },
    { id: 'pau', names: ['Pau'] },
    { id: 'agglo', names: ['CA Pau Béarn Pyrénées', 'CAPBP'] },
    { id: 'martin-33', names: ['Saint-Martin'] },
    { id: 'martin-40', names: ['Saint-Martin'] },
  ];

  const matches = (name: string) => new NameMatcher(partners).matches(name);
  const exact = (name: string) =>
    matches(name)
      .filter(({ strength }) => strength === 'exact')
      .map(({ id }) => id);

  it('le nom, le sigle ou un alias suffit', () => {
    expect(exact('Communauté de communes Lacq Orthez')).toEqual(['lacq']);
    expect(exact('cclo')).toEqual(['lacq']);
    expect(exact('MAIRIE DE PAU')).toEqual(['pau']);
  });

  it('entre homonymes il ne choisit pas', () => {
    expect(exact('St Martin')).toEqual(['martin-33', 'martin-40']);
  });

  it('une faute donne une suggestion, jamais un rapprochement', () => {
    expect(matches('CDC de Lacs Orthez')[0]).toMatchObject({ id: 'lacq', strength: 'strong' });
    expect(matches('Atmo')).toEqual([]);
    expect(matches('🙂')).toEqual([]);
  });
});
