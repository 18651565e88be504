import { DomainError } from '../domain-error.js';
import type { MeetingState } from './meeting-states.js';
import { hasStarted, type Schedule } from './schedule.js';

/** `waiting`: all seats were taken; the first of them gets the next one that is freed. */
export const REGISTRANT_STATUSES = ['registered', 'waiting', 'cancelled'] as const;
export type RegistrantStatus = (typeof REGISTRANT_STATUSES)[number];

/** `shut`: the team has not opened it, or no longer; `closed`: its last day is past; `begun`: the event too. */
export const REGISTRATION_WINDOWS = ['open', 'shut', 'closed', 'begun', 'cancelled'] as const;
export type RegistrationWindow = (typeof REGISTRATION_WINDOWS)[number];

/** People of one event, whatever became of them: its list of attendance holds no more. */
export const MOST_REGISTRANTS = 1000;

export interface OpenEvent extends Schedule {
  state: MeetingState;
  registrationOpen: boolean;
  /** Last day to register, included; null: until it begins. */
  registrationClosesOn: string | null;
}

/** Whether somebody may register by themselves. @param now `YYYY-MM-DDTHH:MM` in Paris */
export function registrationWindow(event: OpenEvent, now: string): RegistrationWindow {
  if (event.state === 'cancelled') return 'cancelled';
  if (event.state === 'held' || hasStarted(event, now)) return 'begun';
  if (!event.registrationOpen) return 'shut';
  return event.registrationClosesOn !== null && now.slice(0, 10) > event.registrationClosesOn ? 'closed' : 'open';
}

/** True while seats are given and freed: until the event begins, even when nobody new may register. */
export const seatsMove = (window: RegistrationWindow): boolean => window !== 'begun' && window !== 'cancelled';

/** Seats nobody has; null: no limit. */
export const seatsLeft = (capacity: number | null, taken: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken);

interface Standing {
  capacity: number | null;
  taken: number;
  waiting: number;
}

/** What becomes of who arrives now: nobody passes those who wait. */
export function placeFor({ capacity, taken, waiting }: Standing): 'registered' | 'waiting' {
  return waiting === 0 && seatsLeft(capacity, taken) !== 0 ? 'registered' : 'waiting';
}

/** Those of the queue who get a seat now, in order of arrival. */
export function nextInQueue<T extends { rank: number }>(queue: readonly T[], left: number | null): T[] {
  return queue.toSorted((a, b) => a.rank - b.rank).slice(0, left ?? queue.length);
}

/** @throws DomainError capacity_below_taken when people would lose the seat they were told they have */
export function requireCapacity(capacity: number | null, taken: number): void {
  if (capacity !== null && capacity < taken) throw new DomainError('capacity_below_taken', { capacity, taken });
}
