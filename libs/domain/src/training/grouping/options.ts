import { neighboursOf } from '../../territory/neighbours.js';
import { livesAround, type GroupBounds } from './pool.js';
import { type Group, groupOf } from './propose-groups.js';

/**
 * A way of holding sessions for some people: `groups`, as proposed; `second_trainer`, all in one session over the bound;
 * `wait`, one full session, and who came last waits for a seat of it.
 */
export interface Option {
  kind: 'groups' | 'second_trainer' | 'wait';
  sessions: readonly (Group & { secondTrainer: boolean; waiting: Group['members'] })[];
}

/** Groups that belong together, and the ways to choose from: one when they are few enough for one trainer. */
export interface Proposal {
  groups: readonly Group[];
  options: readonly Option[];
}

/**
 * Two groups that could be one session with a second trainer are one proposal, with its other ways side by side
 * (minutes of 31 May 2018: beyond 8 people a second trainer is mobilised).
 */
export function proposalsOf(groups: readonly Group[], bounds: GroupBounds, today: string): Proposal[] {
  const proposals: Proposal[] = [];
  const taken = new Set<Group>();
  for (const group of groups) {
    if (taken.has(group)) continue;
    const joined = groups
      .filter((other) => other !== group && !taken.has(other))
      .map((other) => ({ other, together: togetherOf(group, other, bounds, today) }))
      .find(({ together }) => together !== null);
    taken.add(group);
    if (!joined?.together) proposals.push({ groups: [group], options: [asProposed([group])] });
    else {
      taken.add(joined.other);
      const both = [group, joined.other];
      proposals.push({ groups: both, options: [asProposed(both), ...inOne(joined.together, bounds, today)] });
    }
  }
  return proposals;
}

const asProposed = (groups: readonly Group[]): Option => ({
  kind: 'groups',
  sessions: groups.map((group) => ({ ...group, secondTrainer: false, waiting: [] })),
});

/** Both as one session: everybody lives around one place, has a day in common, and two trainers are enough. */
function togetherOf(a: Group, b: Group, { upperBound }: GroupBounds, today: string): Group | null {
  const members = [...a.members, ...b.members].toSorted(
    (x, y) => x.receivedOn.localeCompare(y.receivedOn) || x.id.localeCompare(y.id),
  );
  if (members.length > 2 * upperBound || members.length <= upperBound) return null;
  const places = [a.department, b.department, ...neighboursOf(a.department)];
  const possible = [...new Set(places)]
    .filter((host) => members.every(({ department }) => livesAround(department, host)))
    .map((host) => groupOf(host, members, today))
    .filter(({ from, to }) => to === null || from <= to)
    .toSorted((x, y) => x.travelling - y.travelling || x.department.localeCompare(y.department));
  return possible[0] ?? null;
}

/** Those who would wait are too few for a session of their own: else they would have one. */
function inOne(together: Group, { lowerBound, upperBound }: GroupBounds, today: string): Option[] {
  const waiting = together.members.slice(upperBound);
  const helped: Option = { kind: 'second_trainer', sessions: [{ ...together, secondTrainer: true, waiting: [] }] };
  if (waiting.length >= lowerBound) return [helped];
  const seated = groupOf(together.department, together.members.slice(0, upperBound), today);
  const { from, to } = together;
  return [helped, { kind: 'wait', sessions: [{ ...seated, from, to, secondTrainer: false, waiting }] }];
}
