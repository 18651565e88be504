import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelFaults, monthsOf } from './next-meeting.js';
import { readPeriodClaims } from './period-claims.js';

const range = (startsOn: string | null, endsOn: string | null, label: string) =>
  labelFaults({ startsOn, endsOn, label }).map(({ claim }) => claim.text);
const NOVEMBER_DECEMBER = ['2018-11-01', '2018-12-31'] as const;

describe('le compte rendu du 31 mai 2018', () => {
  it('« 3ème trimestre (courant novembre-décembre) » se contredit, même sans dates', () => {
    const faults = labelFaults({
      startsOn: null,
      endsOn: null,
      label: '3ème trimestre 2018 (courant novembre-décembre)',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      code: 'itself',
      claim: { kind: 'quarter', rank: 3, text: '3ème trimestre' },
      other: { kind: 'month', months: [11, 12], text: 'novembre-décembre' },
    });
  });

  it('et contredit ses dates : novembre et décembre sont au quatrième', () => {
    const label = '3ème trimestre 2018 (courant novembre-décembre)';
    expect(range(...NOVEMBER_DECEMBER, label)).toEqual(['3ème trimestre']);
    expect(range(...NOVEMBER_DECEMBER, label.replace('3ème', '4ème'))).toEqual([]);
  });
});

describe('un libellé qui contredit ses dates', () => {
  it.each<[string, string, string, string[]]>([
    // quarters, each side of each limit
    ['1er trimestre', '2018-01-01', '2018-03-31', []],
    ['1er trimestre', '2018-03-31', '2018-04-01', ['1er trimestre']],
    ['2e trimestre', '2018-04-01', '2018-06-30', []],
    ['2ème trimestre', '2018-03-31', '2018-03-31', ['2ème trimestre']],
    ['2nd trimestre', '2018-07-01', '2018-07-01', ['2nd trimestre']],
    ['troisième trimestre', '2018-07-01', '2018-09-30', []],
    ['troisième trimestre', '2018-09-30', '2018-10-01', ['troisième trimestre']],
    ['3^{ème} trimestre', '2018-11-01', '2018-12-31', ['3ème trimestre']],
    ['3 ème trimestre', '2018-11-01', '2018-12-31', ['3 ème trimestre']],
    ['4e trimestre', '2018-10-01', '2018-12-31', []],
    ['4e trimestre', '2018-09-30', '2018-10-01', ['4e trimestre']],
    ['4e trimestre', '2018-12-31', '2019-01-01', ['4e trimestre']],
    ['IVe trimestre', '2018-09-01', '2018-09-02', ['IVe trimestre']],
    ['dernier trimestre', '2018-09-01', '2018-09-02', ['dernier trimestre']],
    ['dernier trimestre', '2018-10-01', '2018-10-02', []],
    ['T3 2018', '2018-11-01', '2018-11-01', ['T3']],
    ['T4 2018', '2018-11-01', '2018-11-01', []],
    ['3e trim.', '2018-11-01', '2018-11-01', ['3e trim.']],
    // semesters
    ['1er semestre', '2018-06-30', '2018-06-30', []],
    ['1er semestre', '2018-07-01', '2018-07-01', ['1er semestre']],
    ['second semestre', '2018-07-01', '2018-12-31', []],
    ['second semestre', '2018-06-30', '2018-07-01', ['second semestre']],
    ['2ème semestre 2018', '2018-05-31', '2018-05-31', ['2ème semestre']],
    ['S2 2018', '2018-05-31', '2018-05-31', ['S2']],
    // months
    ['courant novembre', '2018-11-01', '2018-11-30', []],
    ['courant novembre', '2018-11-01', '2018-12-01', ['novembre']],
    ['novembre-décembre', '2018-11-15', '2018-12-15', []],
    ['novembre – décembre', '2018-10-31', '2018-12-15', ['novembre – décembre']],
    ['de septembre à novembre', '2018-10-01', '2018-10-31', []],
    ['septembre ou novembre', '2018-10-01', '2018-10-31', ['septembre ou novembre']],
    ['de novembre 2018 à janvier 2019', '2018-12-01', '2018-12-31', []],
    ['fin nov.', '2018-11-28', '2018-11-28', []],
    ['déc. 2018', '2018-11-28', '2018-11-28', ['déc']],
    ['Février', '2018-02-28', '2018-03-01', ['Février']],
    ['AOÛT', '2018-08-31', '2018-08-31', []],
    ['aout', '2018-09-01', '2018-09-01', ['aout']],
    // years
    ['novembre 2018', '2018-11-01', '2018-11-30', []],
    ['novembre 2018', '2019-11-01', '2019-11-30', ['2018']],
    ['hiver 2018-2019', '2018-12-21', '2019-01-10', []],
    ['hiver 2018-2019', '2019-12-21', '2020-01-10', ['2018, 2019']],
    // seasons and parts of a year, loosely
    ['au printemps', '2018-03-01', '2018-06-30', []],
    ['au printemps', '2018-02-28', '2018-02-28', ['printemps']],
    ['à l’été', '2018-06-21', '2018-09-20', []],
    ['à l’été', '2018-11-01', '2018-11-01', ['été']],
    ['à l’automne', '2018-09-01', '2018-12-20', []],
    ['cet hiver', '2018-11-30', '2018-12-01', ['hiver']],
    ['fin 2018', '2018-09-01', '2018-12-31', []],
    ['fin 2018', '2018-08-31', '2018-08-31', ['fin 2018']],
    ['début d’année', '2018-04-30', '2018-04-30', []],
    ['début d’année', '2018-05-01', '2018-05-01', ['début d’année']],
    ['mi-2018', '2018-04-30', '2018-04-30', ['mi-2018']],
    // days and weekdays
    ['jeudi 31 mai 2018', '2018-05-31', '2018-05-31', []],
    ['vendredi 31 mai 2018', '2018-05-31', '2018-05-31', ['vendredi']],
    ['le 30 mai', '2018-05-31', '2018-05-31', ['30 mai']],
    ['le 1er juin', '2018-06-01', '2018-06-01', []],
    ['le 30/05/2018', '2018-05-31', '2018-05-31', ['30/05/2018']],
    ['le 31/05', '2018-05-31', '2018-05-31', []],
    ['le 12 juin ou le 14 juin', '2018-06-11', '2018-06-15', []],
    ['le 12 juin ou le 16 juin', '2018-06-11', '2018-06-15', ['16 juin']],
    ['un mardi', '2018-06-11', '2018-06-15', []],
    // nothing said, or said of something else
    ['à la rentrée, à Bordeaux', '2018-11-01', '2018-11-01', []],
    ['après la mairie et le marsupilami', '2018-11-01', '2018-11-01', []],
    ['sept participants au plus', '2018-11-01', '2018-11-01', []],
    ['la date a été reportée', '2018-11-01', '2018-11-01', []],
    ['1er trimestre scolaire', '2018-11-01', '2018-11-01', []],
    ['2e semestre de l’année universitaire', '2018-11-01', '2018-11-01', []],
    ['le prochain trimestre', '2018-11-01', '2018-11-01', []],
    ['', '2018-11-01', '2018-11-01', []],
  ])('« %s », du %s au %s', (label, startsOn, endsOn, expected) => {
    expect(range(startsOn, endsOn, label)).toEqual(expected);
  });

  it('dit chaque chose qui ne va pas', () => {
    expect(range('2019-05-31', '2019-05-31', 'vendredi 12 novembre 2018, 3e trimestre')).toEqual([
      '3e trimestre',
      'novembre',
      '2018',
      '12 novembre',
    ]);
  });

  it('un jour seul n’a pas de fin', () => {
    expect(range('2018-11-05', null, '3e trimestre')).toEqual(['3e trimestre']);
    expect(range('2018-11-05', null, '4e trimestre')).toEqual([]);
  });
});

describe('un libellé qui se contredit sans dates', () => {
  it.each<[string, boolean]>([
    ['4e trimestre (novembre-décembre)', false],
    ['1er semestre, au 2e trimestre', false],
    ['2e semestre, au 2e trimestre', true],
    ['été 2018, courant novembre', true],
    ['fin 2018, en novembre', false],
    ['fin 2018, en juin', true],
    ['3e trimestre', false],
    ['mardi 12 novembre', false],
  ])('« %s » : %s', (label, expected) => {
    expect(range(null, null, label).length > 0).toBe(expected);
  });
});

describe('propriétés', () => {
  const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  it('le mois, le trimestre, le semestre et l’année d’un jour ne le contredisent jamais ; un autre mois toujours', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 11 }), (date, shift) => {
        const startsOn = date.toISOString().slice(0, 10);
        const month = date.getUTCMonth();
        const year = startsOn.slice(0, 4);
        const label = (m: number) =>
          `${Math.floor(m / 3) + 1}e trimestre, ${Math.floor(m / 6) + 1}e semestre, ${months[m]} ${year}`;
        expect(range(startsOn, null, label(month))).toEqual([]);
        expect(range(startsOn, null, label((month + shift) % 12))).toContain(months[(month + shift) % 12]);
      }),
    );
  });

  it('aucun texte ne la fait échouer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), day, (label, date) => {
        labelFaults({ startsOn: date.toISOString().slice(0, 10), endsOn: null, label });
        readPeriodClaims(label);
      }),
    );
  });

  it('les mois d’une période', () => {
    expect(monthsOf('2018-11-30', '2019-02-01')).toEqual([11, 12, 1, 2]);
    expect(monthsOf('2018-05-31', '2018-05-31')).toEqual([5]);
    expect(monthsOf('2018-05-31', '2030-05-31')).toHaveLength(12);
  });
});
