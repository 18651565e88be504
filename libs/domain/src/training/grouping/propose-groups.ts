import { commonDays, explainLeftOut, type LeftOut } from './left-out.js';
import { at, type GroupBounds, type Interested, poolOf } from './pool.js';
import { EXACT_UP_TO, solve } from './solve.js';
import type { Steps } from './steps.js';

/** People who could meet, at their place or next to it, on a day they all have. */
export interface Group {
  department: string;
  from: string;
  /** Null: no end. */
  to: string | null;
  /** In order of arrival. */
  members: readonly Interested[];
  /** Of them, those who come from a department next to this one. */
  travelling: number;
}

export interface Grouping {
  groups: readonly Group[];
  leftOut: readonly LeftOut[];
  /** Proved the best; false: a good one, for a big pool. */
  exact: boolean;
}

/**
 * Groups of a pool: as many people placed as possible, then the fewest groups, then the least travel (same department
 * rather than one next to it), then who came first. The order in which the pool is given changes nothing.
 * @param today first day on which anybody may meet
 */
export function* proposeGroups(everybody: readonly Interested[], bounds: GroupBounds, today: string): Steps<Grouping> {
  const pool = poolOf(everybody, bounds, today);
  const { gatherings } = yield* solve(pool, bounds, today);
  const groups = gatherings
    .map(({ host, members }) =>
      groupOf(
        host,
        members.map((index) => at(pool.people, index)),
        today,
      ),
    )
    .toSorted(byDayThenPlace);
  const placed = new Set(groups.flatMap(({ members }) => members.map(({ id }) => id)));
  const left = everybody
    .filter(({ id }) => !placed.has(id))
    .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id));
  return {
    groups,
    leftOut: explainLeftOut(left, bounds.lowerBound, today),
    exact: pool.people.length <= EXACT_UP_TO,
  };
}

export function groupOf(department: string, members: readonly Interested[], today: string): Group {
  const travelling = members.filter((person) => person.department !== department).length;
  return { department, ...commonDays(members, today), members, travelling };
}

/** The first to meet first; then by place, then by who came first. */
const byDayThenPlace = (a: Group, b: Group): number =>
  a.from.localeCompare(b.from) || a.department.localeCompare(b.department) || arrivalOf(a).localeCompare(arrivalOf(b));

const arrivalOf = ({ members: [first] }: Group): string => `${first?.receivedOn ?? ''} ${first?.id ?? ''}`;
