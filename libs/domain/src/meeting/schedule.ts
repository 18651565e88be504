import { foldText } from '../organisation-name/fold-text.js';

/** When a meeting is: days `YYYY-MM-DD`, both kept; hours `HH:MM` in Paris, the first day's and the last day's. */
export interface Schedule {
  startsOn: string;
  endsOn: string;
  startsAt: string | null;
  endsAt: string | null;
}

export interface ScheduledMeeting extends Schedule {
  id: string;
  groupId: string;
  place: string | null;
}

/** `group`: its members cannot be at both. `place`: two meetings want one room. */
export type Clash = 'group' | 'place';

/** A meeting without hours takes the whole day, one without an end goes on to the evening. */
const start = ({ startsOn, startsAt }: Schedule): string => `${startsOn}T${startsAt ?? '00:00'}`;
const end = ({ endsOn, endsAt }: Schedule): string => `${endsOn}T${endsAt ?? '24:00'}`;

/** True when the two share a moment; one that starts as the other ends does not. */
export function overlap(a: Schedule, b: Schedule): boolean {
  return start(a) < end(b) && start(b) < end(a);
}

/** What two writings of a place have in common, or null when it says nothing. */
export function placeKey(place: string | null): string | null {
  return place === null ? null : foldText(place) || null;
}

/** Why two meetings cannot both be attended, or null. */
export function clash(a: ScheduledMeeting, b: ScheduledMeeting): Clash | null {
  if (a.id === b.id || !overlap(a, b)) return null;
  if (a.groupId === b.groupId) return 'group';
  const place = placeKey(a.place);
  return place !== null && place === placeKey(b.place) ? 'place' : null;
}

/** True when it ends after it starts, hours included. */
export function isInOrder(schedule: Schedule): boolean {
  return schedule.startsOn <= schedule.endsOn && (schedule.endsAt === null || start(schedule) < end(schedule));
}

/** True once its first hour has struck: answers come too late. @param now `YYYY-MM-DDTHH:MM` in Paris */
export function hasStarted(schedule: Schedule, now: string): boolean {
  return start(schedule) <= now;
}
