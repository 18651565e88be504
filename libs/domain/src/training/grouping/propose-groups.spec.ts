import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/paris-instant.js';
import { livesAround } from './pool.js';
import type { Interested } from './pool.js';
import { type Grouping, proposeGroups } from './propose-groups.js';
import { runAll } from './steps.js';
import { bestByBruteForce } from './testing/brute-force.js';
import { groupGreedily } from './testing/greedy.js';
import { anyPool, people } from './testing/pools.js';

const TODAY = '2027-01-01';
const BOUNDS = { lowerBound: 4, upperBound: 8 };
const propose = (pool: readonly Interested[], bounds = BOUNDS) => runAll(proposeGroups(pool, bounds, TODAY));
const sizes = ({ groups }: Grouping) => groups.map(({ members }) => members.length).toSorted();
const worth = ({ groups }: Grouping) => ({
  placed: groups.flatMap(({ members }) => members).length,
  groups: groups.length,
  travelling: groups.reduce((sum, { travelling }) => sum + travelling, 0),
});

describe('groupes proposés', () => {
  it('personne n’attend : rien à proposer', () => {
    expect(propose([])).toEqual({ groups: [], leftOut: [], exact: true });
  });

  it('à 4 un groupe s’ouvre, à 3 il manque une personne', () => {
    expect(sizes(propose(people(4, '33')))).toEqual([4]);
    const { groups, leftOut } = propose(people(3, '33'));
    expect(groups).toEqual([]);
    expect(leftOut).toEqual([
      { id: '33-0', reason: 'too_few', department: '33', missing: 1, with: ['33-1', '33-2'], from: TODAY, to: null },
      { id: '33-1', reason: 'too_few', department: '33', missing: 1, with: ['33-0', '33-2'], from: TODAY, to: null },
      { id: '33-2', reason: 'too_few', department: '33', missing: 1, with: ['33-0', '33-1'], from: TODAY, to: null },
    ]);
  });

  it('3 et 5 dans deux zones éloignées : un groupe de 5, et il manque 1 ailleurs', () => {
    const { groups, leftOut } = propose([...people(3, '23'), ...people(5, '64')]);
    expect(groups).toMatchObject([{ department: '64', travelling: 0, members: { length: 5 } }]);
    expect(leftOut).toMatchObject(Array(3).fill({ department: '23', missing: 1 }));
  });

  it('3 et 5 dans deux zones voisines : un groupe de 8, là où le plus de monde habite', () => {
    const { groups, leftOut } = propose([...people(3, '40'), ...people(5, '64')]);
    expect(groups).toMatchObject([{ department: '64', travelling: 3, members: { length: 8 } }]);
    expect(leftOut).toEqual([]);
  });

  it('à 8 un groupe, à 9 deux groupes de 4 et 5, à 16 deux groupes, à 17 trois', () => {
    expect([8, 9, 16, 17].map((count) => sizes(propose(people(count, '33'))))).toEqual([
      [8],
      [4, 5],
      [8, 8],
      [5, 6, 6],
    ]);
  });

  it('placer tout le monde passe avant le nombre de groupes, qui passe avant le trajet', () => {
    // 6 in Creuse and 6 in Haute-Vienne: two groups at home. 8 in one and 4 away would travel for nothing.
    expect(worth(propose([...people(6, '23'), ...people(6, '87')]))).toEqual({ placed: 12, groups: 2, travelling: 0 });
    // 4 and 4 next to each other: one group, though four travel.
    expect(worth(propose([...people(4, '23'), ...people(4, '87')]))).toEqual({ placed: 8, groups: 1, travelling: 4 });
  });

  it('les départements voisins de la Creuse sont la Corrèze et la Haute-Vienne, pas la Vienne', () => {
    expect(propose([...people(2, '23'), ...people(1, '19'), ...people(1, '87')]).groups).toHaveLength(1);
    expect(propose([...people(3, '23'), ...people(1, '86')]).groups).toHaveLength(1); // both next to Haute-Vienne
    expect(propose([...people(3, '23'), ...people(1, '79')]).groups).toHaveLength(0);
  });

  it('un groupe a un jour que tous ont : le dernier jour de l’un peut être le premier de l’autre', () => {
    const early = people(2, '33', { wishedFrom: null, wishedTo: '2027-03-31' });
    const later = (day: string) => people(2, '24', { wishedFrom: day, wishedTo: null });
    expect(propose([...early, ...later('2027-03-31')]).groups).toMatchObject([
      { from: '2027-03-31', to: '2027-03-31' },
    ]);
    expect(propose([...early, ...later('2027-04-01')])).toMatchObject({
      groups: [],
      leftOut: Array(4).fill({ missing: 2 }),
    });
  });

  it('une période passée la veille ne se propose plus, une qui finit aujourd’hui, si', () => {
    const until = (wishedTo: string) => people(4, '33', { wishedTo });
    expect(propose(until(TODAY)).groups).toMatchObject([{ from: TODAY, to: TODAY }]);
    expect(propose(until(addDays(TODAY, -1))).leftOut).toMatchObject(Array(4).fill({ reason: 'period_over' }));
  });

  it('quand il faut laisser quelqu’un, c’est le dernier arrivé', () => {
    const { leftOut } = propose(people(9, '33'), { lowerBound: 8, upperBound: 8 });
    expect(leftOut).toMatchObject([{ id: '33-8' }]);
  });

  it('placer plus de monde peut demander deux groupes d’un coup', () => {
    const until = { wishedTo: TODAY };
    const pool = [
      ...people(1, '16', { wishedFrom: addDays(TODAY, 1) }),
      ...[...people(2, '87'), ...people(1, '47')],
      ...people(1, '16', { ...until, id: 'today' }),
      ...people(1, '23', until),
    ];
    expect(worth(propose(pool, { lowerBound: 3, upperBound: 3 }))).toEqual({ placed: 6, groups: 2, travelling: 5 });
  });

  it('hors de la région, on ne se groupe qu’entre soi', () => {
    expect(propose([...people(2, '85'), ...people(2, '17')]).groups).toEqual([]);
    expect(sizes(propose(people(4, '85')))).toEqual([4]);
  });

  it('jusqu’à 40 personnes la réponse est prouvée ; au-delà elle est bonne', () => {
    expect([40, 41].map((count) => propose(people(count, '33')).exact)).toEqual([true, false]);
  });
});

describe('groupes proposés, quel que soit le vivier', () => {
  const run = (most: number, check: (pool: Interested[]) => void, numRuns = 60) => {
    fc.assert(fc.property(anyPool(TODAY, most), check), { numRuns });
  };

  it('chacun est dans un groupe au plus, ou expliqué', () => {
    run(30, (pool) => {
      const { groups, leftOut } = propose(pool);
      const ids = [...groups.flatMap(({ members }) => members.map(({ id }) => id)), ...leftOut.map(({ id }) => id)];
      expect(ids.toSorted()).toEqual(pool.map(({ id }) => id).toSorted());
    });
  });

  it('un groupe tient ses bornes, son lieu et sa période', () => {
    run(30, (pool) => {
      for (const { department, from, to, members, travelling } of propose(pool).groups) {
        expect(members.length).toBeGreaterThanOrEqual(4);
        expect(members.length).toBeLessThanOrEqual(8);
        expect(from >= TODAY && (to === null || from <= to)).toBe(true);
        for (const one of members) {
          expect(livesAround(one.department, department)).toBe(true);
          expect((one.wishedFrom ?? from) <= from && (one.wishedTo ?? from) >= from).toBe(true);
        }
        expect(travelling).toBe(members.filter((one) => one.department !== department).length);
      }
    });
  });

  it('l’ordre dans lequel le vivier est donné ne change rien', () => {
    run(25, (pool) => {
      expect(propose(pool.toReversed())).toEqual(propose(pool));
    });
  });

  it('vaut ce que toutes les façons essayées une à une donnent de mieux, bornes 2 à 3', () => {
    const bounds = { lowerBound: 2, upperBound: 3 };
    run(
      8,
      (pool) => {
        expect(worth(propose(pool, bounds))).toEqual(bestByBruteForce(pool, bounds, TODAY));
      },
      200,
    );
  });

  it('vaut aussi le mieux quand les bornes laissent des trous : 3 exactement', () => {
    const bounds = { lowerBound: 3, upperBound: 3 };
    run(
      8,
      (pool) => {
        expect(worth(propose(pool, bounds))).toEqual(bestByBruteForce(pool, bounds, TODAY));
      },
      100,
    );
  });

  it.each([40, 120])('jusqu’à %d personnes, n’est jamais moins bien que département par département', (most) => {
    run(
      most,
      (pool) => {
        const [ours, greedy] = [worth(propose(pool)), groupGreedily(pool, BOUNDS, TODAY)];
        expect([ours.placed, -ours.groups, -ours.travelling].toString()).toBe(bestOf(ours, greedy).toString());
      },
      12,
    );
  });

  it.each([30, 90])('de %d personnes au plus, ceux qu’il laisse ne font pas un groupe entre eux', (most) => {
    run(
      most,
      (pool) => {
        for (const one of propose(pool).leftOut) {
          if (one.reason === 'too_few') expect(one.missing).toBeGreaterThan(0);
        }
      },
      15,
    );
  });

  it('aucun de ceux qu’il laisse ne tiendrait dans un groupe qui a de la place', () => {
    run(40, (pool) => {
      const { groups, leftOut } = propose(pool);
      const left = pool.filter(({ id }) => leftOut.some((one) => one.id === id && one.reason === 'too_few'));
      for (const one of left) {
        const room = groups.filter(
          ({ department, from, members }) =>
            members.length < 8 &&
            livesAround(one.department, department) &&
            (one.wishedFrom ?? from) <= from &&
            (one.wishedTo ?? from) >= from,
        );
        expect(room).toEqual([]);
      }
    });
  });
});

type Worth = ReturnType<typeof worth>;

/** The better of two: more placed, fewer groups, less travel. */
function bestOf(...all: Worth[]): number[] {
  const keys = all.map(({ placed, groups, travelling }) => [placed, -groups, -travelling]);
  return keys.reduce((a, b) => {
    const difference = a.map((value, index) => value - (b[index] ?? 0)).find((one) => one !== 0) ?? 0;
    return difference >= 0 ? a : b;
  });
}
