import { describe, expect, it } from '@jest/globals';
import { decideObligation } from './decide-obligation.js';
import type { ObligationFacts, StaffFact } from './facts.js';

const fte = (value: number, year = 2024): StaffFact => ({ kind: 'fte', value, year, source: 'déclaré' });
const heads = (value: number, year = 2024): StaffFact => ({ kind: 'headcount', value, year, source: 'déclaré' });
const band = (value: string, year = 2022): StaffFact => ({ kind: 'sireneBand', value, year, source: 'SIRENE' });
const totale = (value: number, year = 2023) => ({ totale: value, year, source: 'INSEE' });

const inShort = (facts: ObligationFacts): string => {
  const { status, certainty, reasons, missing } = decideObligation(facts);
  return [status, certainty, reasons.join('+'), missing.join('+')].join(' ').trim();
};

describe('commune et autre collectivité : les deux seuils', () => {
  for (const legalCategory of ['7210', '7225', '7229']) {
    it.each<[string, ObligationFacts, string]>([
      [
        '3 499 habitants, 50 ETP',
        { population: totale(3499), staff: [fte(50)] },
        'exempt certain population_threshold',
      ],
      [
        '3 500 habitants, 50 ETP',
        { population: totale(3500), staff: [fte(50)] },
        'obligated certain thresholds_reached',
      ],
      ['3 500 habitants, 49,9 ETP', { population: totale(3500), staff: [fte(49.9)] }, 'exempt certain staff_threshold'],
      ['900 habitants, effectif inconnu', { population: totale(900) }, 'exempt certain population_threshold'],
      ['0 habitant, effectif inconnu', { population: totale(0) }, 'exempt certain population_threshold'],
      [
        '10 000 habitants, effectif inconnu',
        { population: totale(10_000) },
        'undetermined certain staff_unknown staff',
      ],
      ['12 000 habitants, 49 ETP', { population: totale(12_000), staff: [fte(49)] }, 'exempt certain staff_threshold'],
      [
        '12 000 habitants, tranche 12',
        { population: totale(12_000), staff: [band('12')] },
        'exempt presumed staff_threshold',
      ],
      [
        '900 habitants, tranche 12',
        { population: totale(900), staff: [band('12')] },
        'exempt certain population_threshold',
      ],
      ['population inconnue, 49 ETP', { staff: [fte(49)] }, 'exempt certain staff_threshold'],
      ['population inconnue, 0 ETP', { staff: [fte(0)] }, 'exempt certain staff_threshold'],
      ['population inconnue, 60 ETP', { staff: [fte(60)] }, 'undetermined certain population_unknown population'],
      ['rien de connu', {}, 'undetermined certain population_unknown+staff_unknown population+staff'],
      [
        'valeurs nulles',
        { population: { municipale: null, totale: null }, staff: null },
        'undetermined certain population_unknown+staff_unknown population+staff',
      ],
    ])(`${legalCategory} : %s`, (_case, facts, expected) => {
      expect(inShort({ legalCategory, ...facts })).toBe(expected);
    });
  }
});

describe('effectif : de 50 agents exactement on est obligé', () => {
  it.each<[string, StaffFact[], string]>([
    ['49,9 ETP', [fte(49.9)], 'exempt certain staff_threshold'],
    ['50 ETP', [fte(50)], 'obligated certain thresholds_reached'],
    ['49 agents', [heads(49)], 'exempt certain staff_threshold'],
    ['50 agents : ETP à confirmer', [heads(50)], 'obligated presumed thresholds_reached'],
    ['99 agents : ETP à confirmer', [heads(99)], 'obligated presumed thresholds_reached'],
    ['100 agents', [heads(100)], 'obligated presumed thresholds_reached'],
    ...['00', '01', '02', '03', '11', '12'].map((code): [string, StaffFact[], string] => [
      `tranche ${code}`,
      [band(code)],
      'exempt presumed staff_threshold',
    ]),
    ...['21', '22', '31', '32', '41', '42', '51', '52', '53'].map((code): [string, StaffFact[], string] => [
      `tranche ${code}`,
      [band(code)],
      'obligated presumed thresholds_reached',
    ]),
    ['tranche NN d’un organisme public', [band('NN')], 'undetermined certain staff_unknown staff'],
    ['tranche hors liste', [band('99')], 'undetermined certain staff_unknown staff'],
    ['aucun effectif', [], 'undetermined certain staff_unknown staff'],
  ])('communauté de communes, %s', (_case, staff, expected) => {
    expect(inShort({ legalCategory: '7346', staff })).toBe(expected);
  });

  it('la tranche NN d’un organisme privé vaut moins de 50, présumé', () => {
    const facts: ObligationFacts = { legalCategory: '9220', publicServiceMission: 'yes', staff: [band('NN')] };
    expect(inShort(facts)).toBe('exempt presumed staff_threshold');
  });

  it.each<[string, StaffFact[], string]>([
    ['l’ETP prime sur les têtes, même plus récentes', [heads(120, 2025), fte(40, 2020)], 'exempt certain'],
    ['l’ETP le plus récent prime', [fte(40, 2022), fte(60, 2024), fte(30, 2021)], 'obligated certain'],
    ['à la même date le dernier donné prime', [fte(60, 2024), fte(40, 2024)], 'exempt certain'],
    ['un ETP daté prime sur un ETP sans date', [fte(40, 2019), { kind: 'fte', value: 80 }], 'exempt certain'],
    ['les têtes priment sur la tranche', [band('22', 2025), heads(49, 2020)], 'exempt certain'],
  ])('plusieurs effectifs : %s', (_case, staff, expected) => {
    expect(inShort({ legalCategory: '7348', staff })).toContain(expected);
  });
});

describe('seul l’effectif compte hors des collectivités territoriales', () => {
  const staffOnly = '7220 7230 7343 7344 7346 7348 7345 7353 7354 7355 7357 7361 7372 7410 4110 4160 4199 7190 7389';
  it.each(staffOnly.split(' '))('catégorie %s : la population est ignorée', (legalCategory) => {
    const population = totale(1000);
    expect(inShort({ legalCategory, population, staff: [fte(80)] })).toBe('obligated certain thresholds_reached');
    expect(inShort({ legalCategory, population, staff: [fte(49)] })).toBe('exempt certain staff_threshold');
    expect(inShort({ legalCategory, population })).toBe('undetermined certain staff_unknown staff');
    expect(decideObligation({ legalCategory, population: totale(3499) }).nearThreshold).toBe(false);
  });

  it('une CC de 4 000 habitants et 60 ETP est obligée', () => {
    expect(inShort({ legalCategory: '7346', population: totale(4000), staff: [fte(60)] })).toMatch(
      /^obligated certain/,
    );
  });

  it('la mission d’un organisme public est toujours de service public, quoi qu’on déclare', () => {
    for (const legalCategory of ['7210', '7354', '4110']) {
      const facts: ObligationFacts = { legalCategory, population: totale(9000), staff: [fte(80)] };
      expect(inShort({ ...facts, publicServiceMission: 'no' })).toBe('obligated certain thresholds_reached');
    }
  });
});

describe('État, sections et communes déléguées', () => {
  it.each(['7112', '7120', '7150', '7160', '7171', '7179'])('le service de l’État %s est obligé', (legalCategory) => {
    expect(inShort({ legalCategory, staff: [fte(3)], population: totale(10) })).toBe('obligated certain state');
    expect(inShort({ legalCategory })).toBe('obligated certain state');
  });

  it.each(['7312', '7313'])('%s : sans personnalité morale, à rattacher', (legalCategory) => {
    expect(inShort({ legalCategory, population: totale(100), staff: [fte(3)] })).toBe(
      'undetermined certain attach_to_legal_person',
    );
  });
});

describe('organismes privés : il faut une mission de service public', () => {
  for (const legalCategory of ['9220', '9300', '5710', '6540', '8210']) {
    it.each<[string, ObligationFacts, string]>([
      ['mission, 49 ETP', { publicServiceMission: 'yes', staff: [fte(49)] }, 'exempt certain staff_threshold'],
      ['mission, 50 ETP', { publicServiceMission: 'yes', staff: [fte(50)] }, 'obligated certain thresholds_reached'],
      ['mission, effectif inconnu', { publicServiceMission: 'yes' }, 'undetermined certain staff_unknown staff'],
      ['mission inconnue, 49 ETP', { staff: [fte(49)] }, 'exempt certain staff_threshold'],
      [
        'mission inconnue, 120 agents',
        { publicServiceMission: 'unknown', staff: [heads(120)] },
        'undetermined certain mission_unknown publicServiceMission',
      ],
      [
        'mission et effectif inconnus',
        { publicServiceMission: 'unknown' },
        'undetermined certain mission_unknown+staff_unknown publicServiceMission+staff',
      ],
      ['sans mission, 500 ETP', { publicServiceMission: 'no', staff: [fte(500)] }, 'exempt certain out_of_scope'],
      ['sans mission, effectif inconnu', { publicServiceMission: 'no' }, 'exempt certain out_of_scope'],
    ])(`${legalCategory} : %s`, (_case, facts, expected) => {
      expect(inShort({ legalCategory, ...facts })).toBe(expected);
    });
  }
});

describe('catégorie juridique inconnue', () => {
  it.each<[string, string | null]>([
    ['non renseignée', null],
    ['d’une famille dont la règle ne dit rien', '1000'],
  ])('%s', (_case, legalCategory) => {
    expect(inShort({ legalCategory, staff: [fte(49)] })).toBe('exempt certain staff_threshold');
    expect(inShort({ legalCategory, staff: [fte(50)] })).toBe('undetermined certain category_unknown legalCategory');
    expect(inShort({ legalCategory, population: totale(100) })).toBe(
      'undetermined certain category_unknown+staff_unknown legalCategory+staff',
    );
    expect(inShort({ legalCategory, staff: [band('NN')] })).toMatch(/^undetermined/);
  });
});

describe('population totale ou municipale', () => {
  const near = (municipale: number | null, total: number | null, legalCategory = '7210') =>
    decideObligation({ legalCategory, population: { municipale, totale: total, year: 2023 } }).nearThreshold;

  it('la totale prime, la municipale sert à défaut', () => {
    const staff = [fte(60)];
    const facts = (municipale: number | null, total: number | null): ObligationFacts => ({
      legalCategory: '7210',
      population: { municipale, totale: total, year: 2023 },
      staff,
    });
    expect(inShort(facts(3400, 3500))).toMatch(/^obligated/);
    expect(inShort(facts(3600, 3499))).toMatch(/^exempt/);
    expect(inShort(facts(3500, null))).toMatch(/^obligated/);
    expect(inShort(facts(3499, null))).toMatch(/^exempt/);
  });

  it.each<[number | null, number | null, boolean]>([
    [null, 3324, false],
    [null, 3325, true],
    [null, 3675, true],
    [null, 3676, false],
    [3325, null, true],
    [3676, null, false],
    [3000, 4000, true],
    [3000, 3200, false],
    [4000, 5000, false],
    [3300, 3330, true],
    [null, null, false],
  ])('municipale %s, totale %s : proche du seuil %s', (municipale, total, expected) => {
    expect(near(municipale, total)).toBe(expected);
  });

  it('le signal ne concerne que les collectivités à deux seuils', () => {
    expect([near(3499, 3501), near(3499, 3501, '7225'), near(3499, 3501, '7229')]).toEqual([true, true, true]);
    expect([near(3499, 3501, '7346'), near(3499, 3501, '7220'), near(3499, 3501, '9220')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('année des faits qui décident', () => {
  const asOf = (facts: ObligationFacts) => decideObligation({ legalCategory: '7210', ...facts }).asOf;

  it('est celle du fait décisif, la plus ancienne s’ils sont plusieurs', () => {
    expect(asOf({ population: totale(900, 2022), staff: [fte(10, 2024)] })).toBe(2022);
    expect(asOf({ population: totale(9000, 2022), staff: [fte(10, 2024)] })).toBe(2024);
    expect(asOf({ population: totale(9000, 2022), staff: [fte(60, 2024)] })).toBe(2022);
    expect(
      asOf({ population: { municipale: 9000, totale: 9100, year: 2023, totaleYear: 2021 }, staff: [fte(60)] }),
    ).toBe(2021);
  });

  it('n’existe pas quand rien n’est daté ni décidé', () => {
    expect(asOf({ legalCategory: '7120', staff: [fte(60)] })).toBeNull();
    expect(asOf({ population: { totale: 10 } })).toBeNull();
    expect(asOf({ population: totale(9000) })).toBeNull();
  });
});
