import { Matching } from './matching.js';
import { at, type GroupBounds, type Pool } from './pool.js';
import type { Steps } from './steps.js';

/**
 * A good set of groups, quickly: one for the person who has the fewest to choose from, with as many others as can be;
 * then without those that were not needed.
 */
export function* construct(pool: Pool, bounds: GroupBounds): Steps<number[]> {
  const grown = yield* grow(pool, bounds);
  const lean = yield* withoutSpare(pool, bounds, grown);
  return yield* withoutSpare(pool, bounds, lean.toReversed());
}

function* grow(pool: Pool, { lowerBound, upperBound }: GroupBounds): Steps<number[]> {
  const { slots, people } = pool;
  const groups: number[] = [];
  let fullest = Matching.empty(slots, people.length, upperBound);
  let smallest = Matching.empty(slots, people.length, lowerBound);
  const hopeless = new Set<number>();
  for (;;) {
    yield;
    const waiting = new Set(fullest.unplaced().filter((person) => !hopeless.has(person)));
    const hardest = fewestChoices(pool, waiting);
    if (hardest === null) return groups;
    const rivals = new Set(fullest.rivalsOf([hardest]));
    const anyone = new Set(fullest.rivalsOf([...waiting]));
    const ranked = [...slots.keys()]
      .filter((slot) => at(slots, slot).people.some((person) => rivals.has(person)))
      .map((slot) => ({ slot, ...worth(pool, slot, waiting, anyone, upperBound) }))
      .toSorted((a, b) => b.gain - a.gain || b.waiting - a.waiting || b.home - a.home || a.slot - b.slot);
    const possible = ranked.find(({ slot }) => smallest.with(slot).fill().isFull);
    if (!possible) {
      hopeless.add(hardest);
      continue;
    }
    groups.push(possible.slot);
    smallest = smallest.with(possible.slot).fill();
    fullest = fullest.with(possible.slot).fill();
  }
}

function fewestChoices({ slots }: Pool, waiting: ReadonlySet<number>): number | null {
  const choices = new Map<number, number>();
  for (const { people } of slots) {
    for (const person of people) if (waiting.has(person)) choices.set(person, (choices.get(person) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const person of waiting) {
    const count = choices.get(person) ?? 0;
    if (count > 0 && (best === null || count < (choices.get(best) ?? 0))) best = person;
  }
  return best;
}

function worth(
  { slots, people }: Pool,
  slot: number,
  waiting: ReadonlySet<number>,
  anyone: ReadonlySet<number>,
  most: number,
) {
  const { host, people: around } = at(slots, slot);
  const theirs = around.filter((person) => waiting.has(person));
  return {
    gain: Math.min(most, around.filter((person) => anyone.has(person)).length),
    waiting: Math.min(most, theirs.length),
    home: Math.min(most, theirs.filter((person) => at(people, person).department === host).length),
  };
}

/** Takes off each group without which as many people are placed. */
function* withoutSpare(pool: Pool, bounds: GroupBounds, groups: readonly number[]): Steps<number[]> {
  const wanted = placedBy(pool, bounds, groups);
  let kept = [...groups];
  for (let index = 0; index < kept.length;) {
    yield;
    const fewer = kept.toSpliced(index, 1);
    if (placedBy(pool, bounds, fewer) >= wanted) kept = fewer;
    else index += 1;
  }
  return kept;
}

/** People that groups hold at most. */
export function placedBy({ slots, people }: Pool, { upperBound }: GroupBounds, groups: readonly number[]): number {
  return Matching.empty(slots, people.length, upperBound)
    .with(...groups)
    .fill().placed;
}
