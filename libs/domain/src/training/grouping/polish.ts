import { at, freeFrom, type GroupBounds, type Interested, livesAround, type Pool, poolOf } from './pool.js';
import { compareSolutions, type Gathering, type Solution } from './solution.js';
import type { Steps } from './steps.js';

/** Groups taken together, and those without a group who may join them: few enough for the best answer in no time. */
const TOGETHER = 3;
const GUESTS = 6;
/** Each goes over all the groups; none is needed once nothing gets better. */
const SWEEPS = 6;

/**
 * Makes a good answer better: takes a group and its nearest ones apart, and puts these people together again in the
 * best way, as long as that helps (a large neighbourhood search: Shaw, 1998).
 */
export function* polish(
  people: readonly Interested[],
  first: Solution,
  bounds: GroupBounds,
  today: string,
  solve: (pool: Pool, bounds: GroupBounds) => Steps<Solution>,
): Steps<Solution> {
  let groups = [...first.gatherings];
  for (let sweep = 0, better = true; better && sweep < SWEEPS; sweep += 1) {
    better = false;
    for (const group of [...groups]) {
      if (!groups.includes(group)) continue;
      for (const taken of windowsOf(people, group, groups, today)) {
        const guests = guestsOf(people, taken, groups, today);
        const rank = [...taken.flatMap(({ members }) => members), ...guests].toSorted((a, b) => a - b);
        const pool = poolOf(
          rank.map((index) => at(people, index)),
          bounds,
          today,
        );
        const { gatherings, ...again } = yield* solve(pool, bounds);
        const before = worthOf(people, taken);
        if (compareSolutions({ gatherings, ...again }, before) <= 0) continue;
        const mended = gatherings.map(({ host, members }) => ({ host, members: members.map((one) => at(rank, one)) }));
        groups = [...groups.filter((one) => !taken.includes(one)), ...mended];
        better = true;
        break;
      }
    }
  }
  return worthOf(people, groups);
}

function worthOf(people: readonly Interested[], gatherings: readonly Gathering[]): Solution {
  const travelling = gatherings.flatMap(({ host, members }) =>
    members.filter((one) => at(people, one).department !== host),
  ).length;
  return { gatherings, placed: gatherings.flatMap(({ members }) => members).length, travelling };
}

/** The group with those it could exchange most people with, in two ways: the nearest, and the next ones. */
function windowsOf(people: readonly Interested[], group: Gathering, groups: readonly Gathering[], today: string) {
  const could = (from: Gathering, to: Gathering) =>
    from.members.filter((one) => mayJoin(people, one, to, today)).length;
  const near = groups
    .filter((other) => other !== group)
    .map((other, rank) => ({ other, rank, exchange: could(group, other) + could(other, group) }))
    .filter(({ exchange }) => exchange > 0)
    .toSorted((a, b) => b.exchange - a.exchange || a.rank - b.rank)
    .map(({ other }) => other);
  const windows: Gathering[][] = [];
  for (let start = 0; start < near.length && windows.length < 4; start += TOGETHER - 1)
    windows.push([group, ...near.slice(start, start + TOGETHER - 1)]);
  return windows;
}

function guestsOf(
  people: readonly Interested[],
  taken: readonly Gathering[],
  groups: readonly Gathering[],
  today: string,
) {
  const placed = new Set(groups.flatMap(({ members }) => members));
  return [...people.keys()]
    .filter((one) => !placed.has(one) && taken.some((group) => mayJoin(people, one, group, today)))
    .slice(0, GUESTS);
}

/** Lives there or next to it, and is free when most of the group's days are. */
function mayJoin(people: readonly Interested[], one: number, { host, members }: Gathering, today: string): boolean {
  const person = at(people, one);
  if (!livesAround(person.department, host)) return false;
  const from = freeFrom(person, today) ?? today;
  return members.some((member) => {
    const other = at(people, member);
    const since = freeFrom(other, today) ?? today;
    return (
      (person.wishedTo === null || since <= person.wishedTo) && (other.wishedTo === null || from <= other.wishedTo)
    );
  });
}
