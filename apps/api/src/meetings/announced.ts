import type { Announced } from './meetings.entity.js';

/** What an invitation tells of a meeting, in one order: two of them compare as JSON. */
export function announcedOf({ startsOn, endsOn, startsAt, endsAt, place, videoUrl }: Announced): Announced {
  return { startsOn, endsOn, startsAt, endsAt, place, videoUrl };
}
