import { neighboursOf } from '../../territory/neighbours.js';
import { freeFrom, type Interested, livesAround } from './pool.js';

/** Somebody no group takes: what they wished is over, or too few people around them are free with them. */
export type LeftOut = { id: string } & (
  | { reason: 'period_over' }
  | {
      reason: 'too_few';
      /** Where the most of those left out, this person included, could meet. */
      department: string;
      /** People missing for that to be a group: 1 is « manque 1 pour ouvrir ». */
      missing: number;
      /** The others, in order of arrival, and the days they all have. */
      with: readonly string[];
      from: string;
      to: string | null;
    }
);

/** For each of those left out, the nearest thing to a group. */
export function explainLeftOut(left: readonly Interested[], lowerBound: number, today: string): LeftOut[] {
  const free = left.filter((person) => freeFrom(person, today) !== null);
  return left.map((person) => {
    const { id, department } = person;
    if (freeFrom(person, today) === null) return { id, reason: 'period_over' };
    const best = [department, ...neighboursOf(department)]
      .flatMap((host) => gatheringsAt(host, person, free, today))
      .reduce((a, b) => (b.people.length > a.people.length ? b : a));
    return {
      ...{ id, reason: 'too_few', department: best.host, missing: lowerBound - best.people.length },
      ...{ with: best.people.filter((one) => one !== person).map((one) => one.id), ...commonDays(best.people, today) },
    };
  });
}

/** Who could meet a person in one department, for each day on which somebody becomes free. */
function gatheringsAt(host: string, person: Interested, free: readonly Interested[], today: string) {
  const around = free.filter(({ department }) => livesAround(department, host));
  const isFree = (one: Interested, day: string) =>
    (freeFrom(one, today) ?? day) <= day && (one.wishedTo === null || one.wishedTo >= day);
  const days = [...new Set(around.map((one) => freeFrom(one, today) ?? today))].toSorted();
  return days
    .filter((day) => isFree(person, day))
    .map((day) => ({ host, people: around.filter((one) => isFree(one, day)) }));
}

/** The days all of them have, from today on; `to` null: no end. */
export function commonDays(people: readonly Interested[], today: string): { from: string; to: string | null } {
  const from = people.map((one) => freeFrom(one, today) ?? today).toSorted();
  const to = people.flatMap(({ wishedTo }) => wishedTo ?? []).toSorted();
  return { from: from.at(-1) ?? today, to: to[0] ?? null };
}
