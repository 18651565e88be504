import { DomainError } from '../domain-error.js';
import type { RegistrationStatus } from './registration-states.js';
import { type SessionState, seatStatusIn } from './session-states.js';

/** Somebody who waits; ranks are in order of arrival. */
export interface Waiting {
  id: string;
  rank: number;
}

/** How a session stands when somebody arrives. `free`: seats that nobody has; `waiting`: people in the queue. */
export interface Standing {
  free: number;
  waiting: number;
  state: SessionState;
}

/** What becomes of who arrives: a seat when one is free and nobody waits for it, else the end of the queue. */
export const placeFor = ({ free, waiting, state }: Standing): RegistrationStatus =>
  free > 0 && waiting === 0 ? seatStatusIn(state) : 'waitlisted';

const inOrder = <W extends Waiting>(queue: readonly W[]): W[] => queue.toSorted((a, b) => a.rank - b.rank);

/** Those to whom the free seats are offered: the first of the queue, nobody skipped. */
export const nextInQueue = <W extends Waiting>(queue: readonly W[], free: number): W[] =>
  inOrder(queue).slice(0, Math.max(0, free));

/** Nobody goes before those who came earlier. @throws DomainError not_first_in_queue */
export function requireFirst(id: string, queue: readonly Waiting[]): void {
  const position = inOrder(queue).findIndex((one) => one.id === id);
  if (position > 0) throw new DomainError('not_first_in_queue', { before: position });
}
