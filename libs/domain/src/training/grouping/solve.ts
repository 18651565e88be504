import { assign } from './assignment.js';
import { construct, placedBy } from './construct.js';
import { at, type GroupBounds, type Pool, poolOf } from './pool.js';
import { polish } from './polish.js';
import { GroupSearch } from './search.js';
import { type Solution, solutionOf } from './solution.js';
import type { Steps } from './steps.js';

/** Up to as many people, the answer is the best there is; above, a good one. */
export const EXACT_UP_TO = 40;

/** As many people placed as possible, then the fewest groups, then the least travel. */
export function* solve(pool: Pool, bounds: GroupBounds, today: string): Steps<Solution> {
  if (pool.people.length <= EXACT_UP_TO) return yield* solveExactly(pool, bounds);
  const first = solutionOf(pool, yield* construct(pool, bounds), bounds);
  const polished = yield* polish(pool.people, first, bounds, today, solveExactly);
  return yield* withThoseLeft(pool.people, polished, bounds, today);
}

/** Moving people about may have left some who make a group together. */
function* withThoseLeft(
  people: Pool['people'],
  { gatherings, placed, travelling }: Solution,
  bounds: GroupBounds,
  today: string,
): Steps<Solution> {
  const taken = new Set(gatherings.flatMap(({ members }) => members));
  const left = [...people.keys()].filter((index) => !taken.has(index));
  const rest = poolOf(
    left.map((index) => at(people, index)),
    bounds,
    today,
  );
  const more = solutionOf(rest, yield* construct(rest, bounds), bounds);
  const added = more.gatherings.map(({ host, members }) => ({ host, members: members.map((one) => at(left, one)) }));
  return {
    gatherings: [...gatherings, ...added],
    placed: placed + more.placed,
    travelling: travelling + more.travelling,
  };
}

/** The best there is; its time grows fast with the people. */
export function* solveExactly(pool: Pool, bounds: GroupBounds): Steps<Solution> {
  const search = new GroupSearch(pool, bounds);
  const everybody = pool.people.length;
  let best: readonly number[] = yield* construct(pool, bounds);
  let left = everybody - placedBy(pool, bounds, best);
  while (left > 0) {
    // One more person may take several more groups, when that places more than one.
    const better = yield* search.find({ left: left - 1, groups: Math.floor(everybody / bounds.lowerBound) });
    if (!better) break;
    best = better;
    left = everybody - placedBy(pool, bounds, best);
  }
  while (best.length > 0) {
    const fewer = yield* search.find({ left, groups: best.length - 1 });
    if (!fewer) break;
    best = fewer;
  }
  const { travelling } = assign(pool, best, bounds);
  return solutionOf(pool, (yield* search.cheaper({ left, groups: best.length }, travelling)) ?? best, bounds);
}
