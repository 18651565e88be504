import type { SessionDay } from './schedule.js';

export const HALF_DAYS = ['morning', 'afternoon'] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

/** The half-days people sign for: a day that begins before noon has a morning, one that ends after 13:00 an afternoon. */
export function halfDaysOf({ startsAt, endsAt }: Pick<SessionDay, 'startsAt' | 'endsAt'>): HalfDay[] {
  const halves: HalfDay[] = [
    ...(startsAt < '12:00' ? (['morning'] as const) : []),
    ...(endsAt > '13:00' ? (['afternoon'] as const) : []),
  ];
  return halves.length > 0 ? halves : ['morning'];
}
