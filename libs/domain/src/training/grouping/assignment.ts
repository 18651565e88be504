import { at, type GroupBounds, type Pool } from './pool.js';

/** People of each group, as indexes in the pool; a group's slot keeps its place in the list it was given. */
export interface Assignment {
  members: number[][];
  /** People who come from a department next to the one they meet in. */
  travelling: number;
}

/** One more person in a group that has too few outweighs any travel, which outweighs any order, which outweighs sizes. */
const FILLS = -1e12;
const TRAVEL = 1e7;
const ORDER = 1e3;

/**
 * Gives people to groups that are known to hold them: as many as can be, at least the lower bound each, with the least
 * travel, who came first when some must be left, and groups of about one size. Successive shortest paths (Ford and Fulkerson, 1962).
 */
export function assign(pool: Pool, slots: readonly number[], { lowerBound, upperBound }: GroupBounds): Assignment {
  const owner = new Int16Array(pool.people.length).fill(-1);
  const loads = slots.map(() => 0);
  const cost = (person: number, group: number): number => {
    const { host } = at(pool.slots, at(slots, group));
    return (at(pool.people, person).department === host ? 0 : TRAVEL) + ORDER * person;
  };
  const seats = slots.map((slot) => at(pool.slots, slot).people);
  while (augment(owner, loads, seats, cost, { lowerBound, upperBound }));
  const members = slots.map((_, group) => [...owner.keys()].filter((person) => owner[person] === group));
  const hosts = slots.map((slot) => at(pool.slots, slot).host);
  const travelling = members.flatMap((list, group) =>
    list.filter((person) => at(pool.people, person).department !== hosts[group]),
  ).length;
  return { members, travelling };
}

/** Places one person more at the least cost, moving others if need be. @returns false when nobody more can be placed */
function augment(
  owner: Int16Array,
  loads: number[],
  seats: readonly (readonly number[])[],
  cost: (person: number, group: number) => number,
  { lowerBound, upperBound }: GroupBounds,
): boolean {
  const reach = seats.map((people, group) => {
    let best = { cost: Number.POSITIVE_INFINITY, person: -1, from: -1 };
    for (const person of people) {
      if (owner[person] === -1 && cost(person, group) < best.cost)
        best = { cost: cost(person, group), person, from: -1 };
    }
    return best;
  });
  relax(reach, owner, seats, cost);
  let end = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [group, { cost: way }] of reach.entries()) {
    const load = at(loads, group);
    const total = way + load + (load < lowerBound ? FILLS : 0);
    if (load < upperBound && total < least) [end, least] = [group, total];
  }
  if (end === -1) return false;
  loads[end] = at(loads, end) + 1;
  for (let group = end; group !== -1;) {
    const { person, from } = at(reach, group);
    owner[person] = group;
    group = from;
  }
  return true;
}

/** Bellman and Ford, between groups: a person of one is moved to another. */
function relax(
  reach: { cost: number; person: number; from: number }[],
  owner: Int16Array,
  seats: readonly (readonly number[])[],
  cost: (person: number, group: number) => number,
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const [group, people] of seats.entries()) {
      for (const person of people) {
        const from = at(owner, person);
        if (from === -1 || from === group) continue;
        const way = at(reach, from).cost + cost(person, group) - cost(person, from);
        if (way < at(reach, group).cost) {
          reach[group] = { cost: way, person, from };
          changed = true;
        }
      }
    }
  }
}
