import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelFaults } from '#domain/meeting/next-meeting.js';
import { labelFaultSentence, proposedLabel } from './next-meeting-sentence.js';

const sentences = (label: string, startsOn: string | null, endsOn: string | null = startsOn) =>
  labelFaults({ startsOn, endsOn, label }).map(labelFaultSentence);

describe('un libellé contredit est dit, avec ce qu’il faudrait', () => {
  it.each<[string, string | null, string | null, string[]]>([
    [
      '3ème trimestre 2018 (courant novembre-décembre)',
      '2018-11-01',
      '2018-12-31',
      [
        'Le libellé dit « 3ème trimestre », or les dates vont du 01/11/2018 au 31/12/2018. Novembre et décembre : c’est le 4e trimestre.',
      ],
    ],
    [
      '3ème trimestre 2018 (courant novembre-décembre)',
      null,
      null,
      [
        'Le libellé se contredit : « 3ème trimestre » et « novembre-décembre » ne se recoupent pas. Novembre et décembre : c’est le 4e trimestre.',
      ],
    ],
    [
      '2e semestre',
      '2018-05-31',
      '2018-05-31',
      ['Le libellé dit « 2e semestre », or la date est le 31/05/2018. Mai : c’est le 1er semestre.'],
    ],
    [
      '1er trimestre',
      '2018-03-31',
      '2018-04-01',
      ['Le libellé dit « 1er trimestre », or les dates vont du 31/03/2018 au 01/04/2018.'],
    ],
    ['vendredi', '2018-05-31', '2018-05-31', ['Le libellé dit « vendredi », or le 31/05/2018 est un jeudi.']],
    ['en 2019', '2018-05-31', '2018-05-31', ['Le libellé dit « 2019 », or la date est le 31/05/2018.']],
    ['4e trimestre 2018', '2018-11-01', '2018-12-31', []],
  ])('« %s », du %s au %s', (label, startsOn, endsOn, expected) => {
    expect(sentences(label, startsOn, endsOn)).toEqual(expected);
  });
});

describe('un libellé proposé', () => {
  it.each([
    ['2018-11-08', '2018-11-08', 'jeudi 8 novembre 2018'],
    ['2018-11-01', '2018-12-31', '4e trimestre 2018 (novembre et décembre)'],
    ['2018-11-01', '2018-11-30', 'novembre 2018'],
    ['2018-09-01', '2018-10-31', 'septembre et octobre 2018'],
    ['2018-12-01', '2019-01-31', 'de décembre 2018 à janvier 2019'],
  ])('du %s au %s : « %s »', (startsOn, endsOn, expected) => expect(proposedLabel(startsOn, endsOn)).toBe(expected));

  it('n’est jamais contredit par ses dates', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2097-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 360 }), (date, length) => {
        const startsOn = date.toISOString().slice(0, 10);
        const endsOn = new Date(date.getTime() + length * 86_400_000).toISOString().slice(0, 10);
        expect(labelFaults({ startsOn, endsOn, label: proposedLabel(startsOn, endsOn) })).toEqual([]);
      }),
    );
  });
});
