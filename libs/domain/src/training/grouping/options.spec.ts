import { describe, expect, it } from '@jest/globals';
import { type Option, proposalsOf } from './options.js';
import { proposeGroups } from './propose-groups.js';
import { runAll } from './steps.js';
import { people } from './testing/pools.js';

const TODAY = '2027-01-01';
const BOUNDS = { lowerBound: 4, upperBound: 8 };
const proposals = (pool: Parameters<typeof proposeGroups>[0]) =>
  proposalsOf(runAll(proposeGroups(pool, BOUNDS, TODAY)).groups, BOUNDS, TODAY);
const shape = ({ kind, sessions }: Option) => [
  kind,
  ...sessions.map(({ members, waiting, secondTrainer }) => [members.length, waiting.length, secondTrainer]),
];

describe('au-delà de 8, plusieurs façons', () => {
  it('à 8, une seule', () => {
    expect(proposals(people(8, '33')).map(({ options }) => options.map(shape))).toEqual([[['groups', [8, 0, false]]]]);
  });

  it('à 9 dans une zone : 5 et 4, 9 avec un second formateur, ou 8 et 1 en attente', () => {
    expect(proposals(people(9, '33')).map(({ options }) => options.map(shape))).toEqual([
      [
        ['groups', [5, 0, false], [4, 0, false]],
        ['second_trainer', [9, 0, true]],
        ['wait', [8, 1, false]],
      ],
    ]);
  });

  it('c’est le dernier arrivé qui attend', () => {
    const [proposal] = proposals(people(9, '33'));
    expect(proposal?.options[2]?.sessions[0]?.waiting.map(({ id }) => id)).toEqual(['33-8']);
  });

  it('à 11, trois attendraient ; à 12, les quatre derniers ont leur session, et personne n’attend', () => {
    expect([11, 12].map((count) => proposals(people(count, '33'))[0]?.options.map(({ kind }) => kind))).toEqual([
      ['groups', 'second_trainer', 'wait'],
      ['groups', 'second_trainer'],
    ]);
  });

  it('à 16, un second formateur suffit ; à 17, les deux premiers groupes seuls le peuvent', () => {
    expect(proposals(people(16, '33')).map(({ options }) => options.length)).toEqual([2]);
    expect(proposals(people(17, '33')).map(({ options }) => options.map(shape)[1])).toEqual([
      ['second_trainer', [12, 0, true]],
      undefined,
    ]);
  });

  it('deux zones voisines se rejoignent là où le trajet est le moindre', () => {
    const [proposal] = proposals([...people(5, '64'), ...people(4, '40')]);
    expect(proposal?.options.map(shape)[1]).toEqual(['second_trainer', [9, 0, true]]);
    expect(proposal?.options[1]?.sessions[0]).toMatchObject({ department: '64', travelling: 4 });
  });

  it('deux zones éloignées, ou deux périodes sans jour commun, restent chacune la leur', () => {
    expect(proposals([...people(5, '64'), ...people(5, '23')])).toHaveLength(2);
    const spring = people(5, '33', { wishedFrom: '2027-03-01', wishedTo: '2027-05-31' });
    const autumn = people(5, '24', { wishedFrom: '2027-06-01', wishedTo: '2027-10-31' });
    expect(proposals([...spring, ...autumn])).toHaveLength(2);
  });
});
