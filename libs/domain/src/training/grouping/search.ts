import { assign } from './assignment.js';
import { Matching } from './matching.js';
import { at, type GroupBounds, type Pool } from './pool.js';
import type { Steps } from './steps.js';

/** What a set of groups may leave out and use. */
export interface Limits {
  left: number;
  groups: number;
}

interface Node {
  groups: readonly number[];
  /** People placed with groups at their fullest, and at their smallest: a set is possible when both hold (Mendelsohn and Dulmage, 1958). */
  fullest: Matching;
  smallest: Matching;
  /** Slots that may still be used: others were tried, or given up with the people who needed them. */
  open: Uint8Array;
  abandoned: ReadonlySet<number>;
}

/**
 * Sets of groups, tried all without trying twice. A person without a place takes one more group, for them or for one of
 * their rivals; else they stay out. Each slot tried is closed for the next ones, so that no set comes in two orders.
 */
export class GroupSearch {
  private best: readonly number[] | null = null;
  private leastTravel = Number.POSITIVE_INFINITY;

  private readonly homes: ReturnType<typeof homesOf>;

  constructor(
    private readonly pool: Pool,
    private readonly bounds: GroupBounds,
  ) {
    this.homes = homesOf(pool);
  }

  /** Slots of the groups of any set within the limits; null when there is none. */
  find(limits: Limits): Steps<readonly number[] | null> {
    return this.run(limits, false, Number.POSITIVE_INFINITY);
  }

  /** The set with the least travel, when one has less than `travel`; the limits are the tightest there are. */
  cheaper(limits: Limits, travel: number): Steps<readonly number[] | null> {
    return this.run(limits, true, travel);
  }

  private *run(limits: Limits, cheapest: boolean, travel: number): Steps<readonly number[] | null> {
    const { slots, people } = this.pool;
    this.best = null;
    this.leastTravel = travel;
    yield* this.visit(
      {
        groups: [],
        fullest: Matching.empty(slots, people.length, this.bounds.upperBound),
        smallest: Matching.empty(slots, people.length, this.bounds.lowerBound),
        open: new Uint8Array(slots.length).fill(1),
        abandoned: new Set(),
      },
      limits,
      cheapest,
    );
    return this.best;
  }

  /** @returns true when the search may stop */
  private *visit(node: Node, limits: Limits, cheapest: boolean): Steps<boolean> {
    yield;
    const unplaced = node.fullest.unplaced();
    if (unplaced.length <= limits.left) return this.keep(node.groups, cheapest);
    const missing = unplaced.length - limits.left;
    const room = limits.groups - node.groups.length;
    if (missing > room * this.bounds.upperBound || node.abandoned.size > limits.left) return false;
    if (cheapest && this.travelOf(node, room, limits) >= this.leastTravel) return false;
    const choice = this.hardest(node, unplaced, missing, room);
    if (!choice) return false;
    const open = node.open.slice();
    for (const slot of choice.slots) {
      const smallest = node.smallest.with(slot).fill();
      if (smallest.isFull) {
        const fullest = node.fullest.with(slot).fill();
        const next = { ...node, groups: [...node.groups, slot], fullest, smallest, open: open.slice() };
        if (yield* this.visit(next, limits, cheapest)) return true;
      }
      open[slot] = 0;
    }
    for (const slot of choice.near) open[slot] = 0;
    return yield* this.visit(
      { ...node, open, abandoned: new Set([...node.abandoned, choice.person]) },
      limits,
      cheapest,
    );
  }

  private keep(groups: readonly number[], cheapest: boolean): boolean {
    if (!cheapest) {
      this.best = groups;
      return true;
    }
    const { travelling } = assign(this.pool, groups, this.bounds);
    if (travelling < this.leastTravel) [this.best, this.leastTravel] = [groups, travelling];
    return false;
  }

  /** The person with the fewest slots to choose from; null when no slot can bring enough. */
  private hardest(node: Node, unplaced: readonly number[], missing: number, room: number) {
    const waiting = unplaced.filter((person) => !node.abandoned.has(person));
    const rivals = waiting.map((person) => new Set(node.fullest.rivalsOf([person])));
    const anyone = new Set(node.fullest.rivalsOf(waiting));
    const gains = this.pool.slots.map(({ people }, slot) =>
      node.open[slot] ? Math.min(this.bounds.upperBound, people.filter((person) => anyone.has(person)).length) : 0,
    );
    const most = Math.max(0, ...gains);
    if (most * room < missing) return null;
    let best: { person: number; slots: number[]; near: number[] } | null = null;
    for (const [rank, person] of waiting.entries()) {
      const theirs = at(rivals, rank);
      const near = [...gains.keys()].filter(
        (slot) => at(gains, slot) > 0 && at(this.pool.slots, slot).people.some((one) => theirs.has(one)),
      );
      if (best === null || near.length < best.near.length) {
        const slots = near
          .filter((slot) => at(gains, slot) + (room - 1) * most >= missing)
          .toSorted((a, b) => at(gains, b) - at(gains, a) || a - b);
        best = { person, slots, near };
      }
    }
    return best;
  }

  /** Travel that no choice of the groups to come avoids: who lives where nobody will meet when they can. */
  private travelOf({ groups, open }: Node, room: number, { left }: Limits): number {
    const most = this.bounds.upperBound;
    let home = 0;
    const gains: number[] = [];
    for (const { living, bySlot } of this.homes.values()) {
      const held = groups.reduce((sum, slot) => sum + Math.min(most, bySlot.get(slot) ?? 0), 0);
      let rest = living - Math.min(living, held);
      home += living - rest;
      const best = Math.min(most, Math.max(0, ...[...bySlot].map(([slot, count]) => (open[slot] ? count : 0))));
      for (let step = 0; best > 0 && rest > 0 && step < room; step += 1, rest -= best) gains.push(Math.min(rest, best));
    }
    const best = gains.toSorted((a, b) => b - a).slice(0, room);
    return Math.max(0, this.pool.people.length - left - home - best.reduce((sum, gain) => sum + gain, 0));
  }
}

/** Of each department, who lives there, and how many of them each slot there could take. */
function homesOf({ people, slots }: Pool) {
  const departments = [...new Set(people.map(({ department }) => department))];
  return new Map(
    departments.map((host) => {
      const lives = (person: number) => at(people, person).department === host;
      const here = [...slots.entries()].filter(([, slot]) => slot.host === host);
      const bySlot = new Map(here.map(([index, slot]) => [index, slot.people.filter(lives).length]));
      return [host, { living: people.filter(({ department }) => department === host).length, bySlot }];
    }),
  );
}
