import { assign } from './assignment.js';
import { at, type GroupBounds, type Pool } from './pool.js';

/** A group and where it meets; people are indexes in the pool, in order of arrival. */
export interface Gathering {
  host: string;
  members: readonly number[];
}

export interface Solution {
  gatherings: readonly Gathering[];
  placed: number;
  travelling: number;
}

export function solutionOf(pool: Pool, slots: readonly number[], bounds: GroupBounds): Solution {
  const { members, travelling } = assign(pool, slots, bounds);
  const gatherings = slots.map((slot, group) => ({ host: at(pool.slots, slot).host, members: at(members, group) }));
  return { gatherings, placed: members.flat().length, travelling };
}

type Worth = Pick<Solution, 'placed' | 'travelling'> & { gatherings: { readonly length: number } };

/** More people placed, then fewer groups, then less travel. Positive when `a` is the better one. */
export const compareSolutions = (a: Worth, b: Worth): number =>
  a.placed - b.placed || b.gatherings.length - a.gatherings.length || b.travelling - a.travelling;
