import { neighboursOf } from '../../../territory/neighbours.js';
import { freeFrom, type GroupBounds, type Interested, livesAround } from '../pool.js';

interface Worth {
  placed: number;
  groups: number;
  travelling: number;
}

/** Every way of cutting a pool into groups and people left, one by one; for pools of 8 or so. */
export function bestByBruteForce(
  everybody: readonly Interested[],
  { lowerBound, upperBound }: GroupBounds,
  today: string,
): Worth {
  const pool = everybody.filter((person) => freeFrom(person, today) !== null);
  let best: Worth = { placed: 0, groups: 0, travelling: 0 };
  const visit = (index: number, groups: Interested[][]): void => {
    const person = pool[index];
    if (person === undefined) {
      best = better(best, worthOf(groups, lowerBound, today));
      return;
    }
    visit(index + 1, groups);
    for (const [rank, group] of groups.entries()) {
      if (group.length < upperBound) visit(index + 1, groups.with(rank, [...group, person]));
    }
    visit(index + 1, [...groups, [person]]);
  };
  visit(0, []);
  return best;
}

function worthOf(groups: readonly Interested[][], lowerBound: number, today: string): Worth | null {
  const travels = groups.map((group) => (group.length < lowerBound ? null : travelOf(group, today)));
  if (travels.includes(null)) return null;
  const travelling = travels.reduce<number>((sum, travel) => sum + (travel ?? 0), 0);
  return { placed: groups.flat().length, groups: groups.length, travelling };
}

/** The least travel of a group; null when it cannot meet. */
function travelOf(group: readonly Interested[], today: string): number | null {
  const from =
    group
      .map((one) => freeFrom(one, today) ?? today)
      .toSorted()
      .at(-1) ?? today;
  if (group.some(({ wishedTo }) => wishedTo !== null && wishedTo < from)) return null;
  const hosts = [...new Set(group.flatMap(({ department }) => [department, ...neighboursOf(department)]))];
  const travels = hosts
    .filter((host) => group.every(({ department }) => livesAround(department, host)))
    .map((host) => group.filter(({ department }) => department !== host).length);
  return travels.length === 0 ? null : Math.min(...travels);
}

function better(a: Worth, b: Worth | null): Worth {
  if (b === null) return a;
  const difference = b.placed - a.placed || a.groups - b.groups || a.travelling - b.travelling;
  return difference > 0 ? b : a;
}
