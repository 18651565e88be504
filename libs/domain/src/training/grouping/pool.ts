import { neighboursOf } from '../../territory/neighbours.js';

/** Somebody who waits for a session. */
export interface Interested {
  id: string;
  /** The zone. */
  department: string;
  /** Period wished, days; null: any. */
  wishedFrom: string | null;
  wishedTo: string | null;
  receivedOn: string;
}

/** Where and around when a group may meet, and who could come: they live there or next to it, and are free that day. */
export interface Slot {
  host: string;
  day: string;
  /** Indexes in the pool. */
  people: readonly number[];
}

export interface Pool {
  /** In order of arrival. */
  people: readonly Interested[];
  slots: readonly Slot[];
}

export interface GroupBounds {
  lowerBound: number;
  upperBound: number;
}

const byArrival = (a: Interested, b: Interested): number =>
  a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id);

export const livesAround = (department: string, host: string): boolean =>
  department === host || neighboursOf(host).includes(department);

/** First day a person is free for; null when what they wished is over. */
export function freeFrom({ wishedFrom, wishedTo }: Interested, today: string): string | null {
  if (wishedTo !== null && wishedTo < today) return null;
  return wishedFrom !== null && wishedFrom > today ? wishedFrom : today;
}

/**
 * Who may still be grouped, and every way of meeting that no other one contains. Intervals that meet two by two have a
 * day in common, and the latest of their first days is one (Helly): only first days need to be tried.
 */
export function poolOf(everybody: readonly Interested[], { lowerBound }: GroupBounds, today: string): Pool {
  const people = everybody.filter((person) => freeFrom(person, today) !== null).toSorted(byArrival);
  const hosts = [...new Set(people.flatMap(({ department }) => [department, ...neighboursOf(department)]))].toSorted();
  return { people, slots: hosts.flatMap((host) => slotsOf(host, people, lowerBound, today)) };
}

function slotsOf(host: string, people: readonly Interested[], lowerBound: number, today: string): Slot[] {
  const around = [...people.keys()].filter((index) => livesAround(at(people, index).department, host));
  const days = [...new Set(around.map((index) => freeFrom(at(people, index), today) ?? today))].toSorted();
  const all = days.map((day) => ({
    host,
    day,
    people: around.filter((index) => {
      const person = at(people, index);
      return (freeFrom(person, today) ?? day) <= day && (person.wishedTo === null || person.wishedTo >= day);
    }),
  }));
  const enough = all.filter((slot) => slot.people.length >= lowerBound);
  return enough.filter(
    (slot, index) => !enough.some((other, rank) => rank !== index && covers(other, slot, rank < index)),
  );
}

function covers(other: Slot, slot: Slot, first: boolean): boolean {
  if (other.people.length < slot.people.length || (other.people.length === slot.people.length && !first)) return false;
  const known = new Set(other.people);
  return slot.people.every((person) => known.has(person));
}

/** An element that is there. */
export function at<T>(list: { readonly [index: number]: T | undefined }, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index}`);
  return found;
}
