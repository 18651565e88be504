import { type DayOff, dayOffOn } from '../calendar/days-off.js';
import { type Booking, type Clash, clashesOf } from './schedule.js';

/** What deserves a second look before a session is held on those days; nothing of it forbids. */
export type Conflict<Session extends Booking = Booking> =
  { kind: Clash; session: Session } | { kind: 'day_off'; day: string; off: DayOff };

/** Sessions that ask for the same trainer or room at the same moment, then the days when people do not work. */
export function conflictsOf<Session extends Booking>(one: Booking, others: readonly Session[]): Conflict<Session>[] {
  const clashes = others.flatMap((session) => clashesOf(one, session).map((kind) => ({ kind, session })));
  const days = one.days.flatMap(({ day }) => {
    const off = dayOffOn(day);
    return off ? [{ kind: 'day_off' as const, day, off }] : [];
  });
  return [...clashes, ...days];
}
