import { at, type Slot } from './pool.js';

const NOBODY = -1;

/**
 * People given to groups, at most `capacity` each. It grows by augmenting paths (Kuhn, 1955, for groups of several): who
 * has a place keeps one, though it may become another.
 */
export class Matching {
  private constructor(
    private readonly slots: readonly Slot[],
    private readonly capacity: number,
    /** The slot of each group. */
    private readonly groups: readonly number[],
    /** The group of each person. */
    private readonly owner: Int16Array,
    private readonly loads: Int16Array,
    /** Groups a person could be in. */
    private readonly choices: readonly (readonly number[])[],
  ) {}

  static empty(slots: readonly Slot[], people: number, capacity: number): Matching {
    const choices = Array.from({ length: people }, () => []);
    return new Matching(slots, capacity, [], new Int16Array(people).fill(NOBODY), new Int16Array(0), choices);
  }

  /** The same with groups more, still empty. */
  with(...slots: readonly number[]): Matching {
    const groups = [...this.groups, ...slots];
    const loads = new Int16Array(groups.length);
    loads.set(this.loads);
    const choices = [...this.choices];
    for (let group = this.groups.length; group < groups.length; group += 1) {
      for (const person of at(this.slots, at(groups, group)).people) choices[person] = [...at(choices, person), group];
    }
    return new Matching(this.slots, this.capacity, groups, this.owner.slice(), loads, choices);
  }

  /** Places whoever can be placed. */
  fill(): this {
    const hopeless = new Uint8Array(this.owner.length);
    for (const person of this.unplaced()) {
      const parents = this.explore(person, hopeless);
      if (parents) this.settle(parents.end, parents.from);
      else for (const one of this.rivalsOf([person])) hopeless[one] = 1;
    }
    return this;
  }

  /** Indexes of people without a group. */
  unplaced(): number[] {
    const found: number[] = [];
    for (let person = 0; person < this.owner.length; person += 1) if (this.owner[person] === NOBODY) found.push(person);
    return found;
  }

  get placed(): number {
    return this.loads.reduce((sum, load) => sum + load, 0);
  }

  get isFull(): boolean {
    return this.loads.every((load) => load === this.capacity);
  }

  /**
   * People without a place and all those who could yield one of the full groups to them: a place for one of the first
   * takes one more group for some of these.
   */
  rivalsOf(people: readonly number[]): number[] {
    const seen = new Uint8Array(this.owner.length);
    const seenGroups = new Uint8Array(this.groups.length);
    const found = [...people];
    for (const person of people) seen[person] = 1;
    for (let next = 0; next < found.length; next += 1) {
      for (const group of at(this.choices, at(found, next))) {
        if (seenGroups[group]) continue;
        seenGroups[group] = 1;
        for (const rival of this.membersOf(group)) {
          if (seen[rival]) continue;
          seen[rival] = 1;
          found.push(rival);
        }
      }
    }
    return found;
  }

  private membersOf(group: number): number[] {
    return at(this.slots, at(this.groups, group)).people.filter((person) => this.owner[person] === group);
  }

  /** A way from a person to a group with room. `from`: by whom each group was reached. */
  private explore(person: number, hopeless: Uint8Array): { end: number; from: Int16Array } | null {
    const from = new Int16Array(this.groups.length).fill(NOBODY);
    const queue = [person];
    for (let next = 0; next < queue.length; next += 1) {
      const one = at(queue, next);
      if (hopeless[one]) continue;
      for (const group of at(this.choices, one)) {
        if (from[group] !== NOBODY) continue;
        from[group] = one;
        if (at(this.loads, group) < this.capacity) return { end: group, from };
        queue.push(...this.membersOf(group));
      }
    }
    return null;
  }

  private settle(end: number, from: Int16Array): void {
    let group = end;
    this.loads[end] = at(this.loads, end) + 1;
    while (group !== NOBODY) {
      const person = at(from, group);
      const left = at(this.owner, person);
      this.owner[person] = group;
      group = left;
    }
  }
}
