import { DomainError } from '../domain-error.js';

/**
 * `working_group`: members, numbered meetings, minutes. `workshop`: café-atelier, whoever wants to may register.
 * `outside`: an event of somebody else that PIGMA follows for the watch.
 */
export const GROUP_KINDS = ['working_group', 'workshop', 'outside'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** What a kind does unless somebody says otherwise. */
export function groupDefaults(kind: GroupKind): { numbered: boolean; keepsMinutes: boolean } {
  const own = kind === 'working_group';
  return { numbered: own, keepsMinutes: own };
}

/** True when anybody who has the event's link may register. */
export const isOpen = (kind: GroupKind): boolean => kind === 'workshop';

/** A partner, or a person, or a person for a partner, in a group from a day to a day. Days are `YYYY-MM-DD`. */
export interface Seat {
  id?: string;
  partnerId: string | null;
  contactId: string | null;
  startedOn: string | null;
  endedOn: string | null;
}

/** True on its first day and on its last one. */
export function sitsOn({ startedOn, endedOn }: Pick<Seat, 'startedOn' | 'endedOn'>, day: string): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day);
}

/** @throws DomainError seat_taken when the same partner and person sit twice at one moment */
export function refuseDoubleSeats(seats: readonly Seat[]): void {
  seats.forEach((seat, index) => {
    const double = seats.slice(index + 1).find((other) => isSame(seat, other) && overlaps(seat, other));
    if (double) throw new DomainError('seat_taken', { seat: double });
  });
}

const isSame = (a: Seat, b: Seat): boolean => a.partnerId === b.partnerId && a.contactId === b.contactId;

function overlaps(a: Seat, b: Seat): boolean {
  const before = (one: Seat, other: Seat) =>
    one.endedOn !== null && other.startedOn !== null && one.endedOn < other.startedOn;
  return !before(a, b) && !before(b, a);
}
