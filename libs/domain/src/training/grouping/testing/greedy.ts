import { freeFrom, type GroupBounds, type Interested, livesAround } from '../pool.js';

/**
 * What somebody does with a list and a pencil: department after department, takes the first who came and whoever around
 * is free on their first day, and opens a group when there are enough.
 */
export function groupGreedily(everybody: readonly Interested[], bounds: GroupBounds, today: string) {
  let waiting = everybody
    .filter((person) => freeFrom(person, today) !== null)
    .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id));
  const worth = { placed: 0, groups: 0, travelling: 0 };
  const hosts = [...new Set(waiting.map(({ department }) => department))].toSorted();
  for (const host of hosts) {
    for (const first of waiting.filter(({ department }) => department === host)) {
      if (!waiting.includes(first)) continue;
      const day = freeFrom(first, today) ?? today;
      const free = waiting.filter(
        (one) =>
          livesAround(one.department, host) &&
          (freeFrom(one, today) ?? day) <= day &&
          (one.wishedTo === null || one.wishedTo >= day),
      );
      const home = free.filter(({ department }) => department === host);
      const members = [...home, ...free.filter((one) => !home.includes(one))].slice(0, bounds.upperBound);
      if (members.length < bounds.lowerBound) continue;
      waiting = waiting.filter((one) => !members.includes(one));
      worth.placed += members.length;
      worth.groups += 1;
      worth.travelling += members.filter(({ department }) => department !== host).length;
    }
  }
  return worth;
}
