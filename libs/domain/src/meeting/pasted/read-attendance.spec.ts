import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAttendance } from './read-attendance.js';

const partners = [
  { id: 'atgeri', names: ['GIP ATGeRI', 'ATGeRI'] },
  { id: 'agglo', names: ['Communauté d’agglomération Pau Béarn Pyrénées', 'Agglomération Pau Béarn Pyrénées'] },
  { id: 'pau', names: ['Pau', 'Ville de Pau'] },
  { id: 'atmo', names: ['Atmo Nouvelle-Aquitaine'] },
  { id: 'bm', names: ['Bordeaux Métropole'] },
  { id: 'cd64', names: ['Conseil départemental des Pyrénées-Atlantiques', 'CD 64'] },
  { id: 'lacq', names: ['Communauté de communes de Lacq-Orthez', 'CDC de Lacq Orthez'] },
  { id: 'cdg47', names: ['Centre de gestion de la fonction publique territoriale de Lot-et-Garonne', 'CDG 47'] },
  { id: 'sppi', names: ['Université de Bordeaux – SPPPI Presqu’île d’Ambès', 'SPPPI-PA/U de Bordeaux'] },
  { id: 'martin33', names: ['Saint-Martin'] },
  { id: 'martin40', names: ['Saint-Martin'] },
];
const person = (id: string, name: string, ...partnerIds: string[]) => ({ id, name, partnerIds });
const people = [
  person('camille', 'Camille Exemple', 'atgeri'),
  person('charlie', 'Charlie Quinconces', 'bm'),
  person('sacha', 'Sacha Ossau', 'cd64'),
  person('noa', 'Noa Luy', 'lacq'),
  person('homonyme1', 'Alix Martin', 'pau'),
  person('homonyme2', 'Alix Martin', 'pau'),
];
const known = { organisations: partners, people };
const read = (text: string) => readAttendance(text, known);
/** « partner | person | attendance ? doubts » */
const brief = (text: string) =>
  read(text).map(
    ({ partnerId, organisation, name, attendance, doubts }) =>
      `${partnerId ?? organisation ?? '—'} | ${name ?? '—'} | ${attendance}${doubts.length > 0 ? ` ? ${doubts.join(' ')}` : ''}`,
  );

describe('la liste des présents, dans la disposition du compte rendu', () => {
  it('un organisme, des noms, plusieurs par cellule', () => {
    expect(
      brief(
        [
          'PRESENTS :',
          '',
          'GIP ATGeRI\tCAMILLE EXEMPLE MORGAN DURAND\tLou PETIT',
          'AGGLOMERATION PAU BEARN PYRENEES\tDOMINIQUE GAVE\t',
          'ATMO NOUVELLE- AQUITAINE\tLOU ZEPHYR\t',
          'SPPPI-PA/U DE BORDEAUX\tMICHEL LANDES\t',
          '',
          'DESTINATAIRES:',
          'LES PARTICIPANTS',
        ].join('\n'),
      ),
    ).toEqual([
      'atgeri | CAMILLE EXEMPLE | present',
      'atgeri | MORGAN DURAND | present ? unknown_person',
      'atgeri | Lou PETIT | present ? unknown_person',
      'agglo | DOMINIQUE GAVE | present ? unknown_person',
      'atmo | LOU ZEPHYR | present ? unknown_person',
      'sppi | MICHEL LANDES | present ? unknown_person',
    ]);
  });

  it('deux organismes réunis sur une ligne se séparent, et le nième nom va au nième organisme', () => {
    expect(brief('BORDEAUX METROPOLE CD 64\tCHARLIE QUINCONCES SACHA OSSAU\tLEA PETIT PANTXIKA OSPITAL')).toEqual([
      'bm | CHARLIE QUINCONCES | present ? merged_organisations',
      'bm | LEA PETIT | present ? merged_organisations names_side_by_side unknown_person',
      'cd64 | SACHA OSSAU | present ? merged_organisations',
      'cd64 | PANTXIKA OSPITAL | present ? merged_organisations names_side_by_side unknown_person',
    ]);
    expect(brief('CDC DE LACQ ORTHEZ CDG 47\tMAXIME LAURENT JEAN-MARC PETIT\tNOA LUY')).toEqual([
      'lacq | MAXIME LAURENT | present ? merged_organisations names_side_by_side unknown_person',
      'lacq | NOA LUY | present ? merged_organisations',
      'cdg47 | JEAN-MARC PETIT | present ? merged_organisations names_side_by_side unknown_person',
    ]);
  });

  it('sur une ligne réunie, une personne connue va à son organisme, où qu’elle soit', () => {
    expect(brief('BORDEAUX METROPOLE CD 64\tSACHA OSSAU CHARLIE QUINCONCES')).toEqual([
      'bm | CHARLIE QUINCONCES | present ? merged_organisations',
      'cd64 | SACHA OSSAU | present ? merged_organisations',
    ]);
    expect(brief('BORDEAUX METROPOLE CD 64\tSACHA OSSAU')).toEqual([
      'cd64 | SACHA OSSAU | present ? merged_organisations',
      'bm | — | present ? merged_organisations no_person',
    ]);
  });

  it('un nom entier n’est pas coupé', () => {
    for (const name of ['Bordeaux Métropole', 'CD 64', 'Agglomération Pau Béarn Pyrénées', 'Ville de Pau']) {
      expect(read(`${name}\tLéa Petit`).map(({ organisation }) => organisation)).toEqual([name]);
    }
  });
});

/** The organisations of the first meeting, as partners know them; their people are invented. */
const MODEL_PARTNERS = [
  ...partners.slice(0, 9),
  { id: 'alpi', names: ['Agence landaise pour l’informatique', 'ALPI'] },
  { id: 'amg', names: ['Association des maires de Gironde', 'AMG'] },
  { id: 'atd24', names: ['Agence technique départementale de la Dordogne', 'ATD 24'] },
  { id: 'dreal', names: ['DREAL Nouvelle-Aquitaine'] },
  { id: 'poitiers', names: ['Grand Poitiers Communauté urbaine', 'Grand Poitiers'] },
  { id: 'ign', names: ['Institut national de l’information géographique et forestière', 'IGN'] },
  { id: 'sdis33', names: ['Service départemental d’incendie et de secours de la Gironde', 'SDIS 33'] },
  { id: 'siba', names: ['Syndicat intercommunal du bassin d’Arcachon', 'SIBA'] },
  { id: 'larochelle', names: ['La Rochelle', 'Ville de La Rochelle'] },
  { id: 'soluris', names: ['SOLURIS', 'SOLURIS (GEO 17)'] },
];
/** As the minutes lay it out, bad breaks and merged lines included, and whom each line is of. */
const MODEL_LINES: readonly (readonly [string, string[]])[] = [
  ['GIP ATGeRI\tCAMILLE EXEMPLE MORGAN DURAND\tLou PETIT', ['atgeri']],
  ['AGGLOMERATION PAU BEARN PYRENEES\tDOMINIQUE GAVE\t', ['agglo']],
  ['ALPI\tCLAUDE CHALOSSE\t', ['alpi']],
  ['ASSOCIATION DES MAIRES DE GIRONDE\tALIX ESTUAIRE\t', ['amg']],
  ['ATD 24\tMAXIME VEZERE\t', ['atd24']],
  ['ATMO NOUVELLE- AQUITAINE\tLOU ZEPHYR\t', ['atmo']],
  ['BORDEAUX METROPOLE CD 64\tCHARLIE QUINCONCES SACHA OSSAU\tLEA PETIT PANTXIKA OSPITAL', ['bm', 'cd64']],
  ['CDC DE LACQ ORTHEZ CDG 47\tNOA LUY MAXIME LAURENT\tJEAN-MARC PETIT', ['lacq', 'cdg47']],
  ['DREAL NOUVELLE- AQUITAINE\tMORGAN DUNE\t', ['dreal']],
  ['GRAND POITIERS\tMORGAN BOIVRE\t', ['poitiers']],
  ['IGN\tANGE BORNE\t', ['ign']],
  ['SDIS 33\tCLAUDE LANDE\tDANI ECHELLE', ['sdis33']],
  ['SIBA\tYAEL PINASSE\tSWANN MAREE', ['siba']],
  ['SPPPI-PA/U DE BORDEAUX\tFLO LANDES\t', ['sppi']],
  ['VILLE DE LA ROCHELLE\tALEX TOUR\t', ['larochelle']],
  ['SOLURIS\tELI SEUDRE\t', ['soluris']],
];

describe('la liste du modèle, collée en désordre', () => {
  const understood = (lines: readonly string[]) =>
    readAttendance(['PRESENTS :', '', ...lines, '', 'DESTINATAIRES:', 'LES PARTICIPANTS'].join('\n'), {
      organisations: MODEL_PARTNERS,
      people,
    });
  const swapped = (line: string) => {
    const [organisation = '', ...names] = line.split('\t');
    return [...names.filter(Boolean), organisation].join('\t');
  };

  it('chaque organisme est reconnu, dans tout ordre des lignes, le nom avant ou après l’organisme', () => {
    const lines = fc.tuple(
      fc.shuffledSubarray([...MODEL_LINES], { minLength: MODEL_LINES.length }),
      fc.array(fc.boolean(), { minLength: MODEL_LINES.length, maxLength: MODEL_LINES.length }),
    );
    fc.assert(
      fc.property(lines, ([order, turned]) => {
        const rows = understood(order.map(([text], n) => (turned[n] ? swapped(text) : text)));
        const found = new Set(rows.map(({ partnerId }) => partnerId));
        expect([...found].toSorted()).toEqual(MODEL_LINES.flatMap(([, ids]) => ids).toSorted());
        for (const { partnerId, partners: candidates, name } of rows) {
          expect([partnerId, candidates.length > 0, name !== null]).toEqual([expect.any(String), true, true]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('les deux lignes réunies gardent leurs deux organismes, et le disent', () => {
    const rows = understood(MODEL_LINES.map(([text]) => text));
    const merged = rows.filter(({ doubts }) => doubts.includes('merged_organisations'));
    expect([...new Set(merged.map(({ partnerId }) => partnerId))]).toEqual(['bm', 'cd64', 'lacq', 'cdg47']);
    expect(rows.filter(({ contactId }) => contactId !== null).map(({ contactId }) => contactId)).toEqual([
      'camille',
      'charlie',
      'sacha',
      'noa',
    ]);
  });

  it.each([
    'CDC de Lacq Orthez',
    'CC Lacq-Orthez',
    'CDC DE LACQ ORTHEZ',
    'C.C. de Lacq-Orthez',
    'Communauté de communes Lacq Orthez',
  ])('« %s » est la communauté de communes de Lacq-Orthez', (written) => {
    expect(understood([`${written}\tNoa Luy`])).toMatchObject([{ partnerId: 'lacq', contactId: 'noa', doubts: [] }]);
  });
});

describe('une liste en désordre', () => {
  it.each<[string, string[]]>([
    ['Sacha Ossau\tCD 64', ['cd64 | Sacha Ossau | present']],
    ['OSSAU Sacha | CD 64', ['cd64 | OSSAU Sacha | present']],
    ['CD 64 : Sacha Ossau, Léa Petit', ['cd64 | Sacha Ossau | present', 'cd64 | Léa Petit | present ? unknown_person']],
    ['Sacha Ossau (CD 64)', ['cd64 | Sacha Ossau | present']],
    ['CD 64 – Sacha Ossau', ['cd64 | Sacha Ossau | present']],
    ['CD 64     Sacha Ossau', ['cd64 | Sacha Ossau | present']],
    ['- CD 64 : Sacha Ossau', ['cd64 | Sacha Ossau | present']],
    ['Sacha Ossau', ['— | Sacha Ossau | present ? no_organisation']],
    ['CD 64', ['cd64 | — | present ? no_person']],
    [
      'CD 64\tSacha Ossau\n\tLéa Petit',
      ['cd64 | Sacha Ossau | present', 'cd64 | Léa Petit | present ? unknown_person'],
    ],
    ['CC Lacs Orthez\tNoa Luy', ['CC Lacs Orthez | Noa Luy | present ? uncertain_organisation']],
    [
      'Syndicat imaginaire\tLéa Petit',
      ['Syndicat imaginaire | Léa Petit | present ? unknown_organisation unknown_person'],
    ],
    ['Saint-Martin\tLéa Petit', ['Saint-Martin | Léa Petit | present ? uncertain_organisation unknown_person']],
    ['Ville de Pau\tAlix Martin', ['pau | Alix Martin | present ? homonyms']],
    ['CD 64\tNoa Luy', ['cd64 | Noa Luy | present ? of_another_partner']],
    [
      'CD 64\tSacha Ossau\nCD 64\tSacha OSSAU',
      ['cd64 | Sacha Ossau | present', 'cd64 | Sacha OSSAU | present ? twice'],
    ],
    ['', []],
    ['\n\n---\n', []],
  ])('« %s »', (text, expected) => expect(brief(text)).toEqual(expected));

  it('les titres disent ce que sont les lignes qui suivent', () => {
    const text = [
      'Étaient présents :',
      'CD 64\tSacha Ossau',
      'Excusés',
      'Bordeaux Métropole\tCharlie Quinconces',
      'ABSENTS :',
      'GIP ATGeRI\tCamille Exemple',
      'Représentés',
      'Ville de Pau',
    ].join('\r\n');
    expect(brief(text)).toEqual([
      'cd64 | Sacha Ossau | present',
      'bm | Charlie Quinconces | excused',
      'atgeri | Camille Exemple | absent',
      'pau | — | represented ? no_person',
    ]);
  });

  it('une personne sûre est choisie, une personne douteuse est seulement proposée', () => {
    const [sure, homonyms, foreign] = read('CD 64\tSacha Ossau\nPau\tAlix Martin\nCD 64\tNoa Luy');
    expect(sure).toMatchObject({ contactId: 'sacha', contactIds: ['sacha'] });
    expect(homonyms).toMatchObject({ contactId: null, contactIds: ['homonyme1', 'homonyme2'] });
    expect(foreign).toMatchObject({ contactId: null, contactIds: ['noa'] });
  });

  it('garde la ligne et le texte de chacun', () => {
    expect(read('PRESENTS\n\nCD 64\tSacha Ossau').map(({ line, text }) => [line, text])).toEqual([
      [3, 'CD 64\tSacha Ossau'],
    ]);
  });

  it('aucun texte ne la fait échouer', () => {
    const piece = fc.constantFrom(
      'CD 64',
      'Bordeaux Métropole',
      'Sacha Ossau',
      'LEA PETIT',
      '\t',
      '\n',
      ' : ',
      '|',
      'Excusés',
      '\u0000',
      '🙂',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => void read(pieces.join(' '))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  });
});
