import { describe, expect, it } from '@jest/globals';
import {
  nextInQueue,
  type OpenEvent,
  placeFor,
  registrationWindow,
  requireCapacity,
  seatsLeft,
  seatsMove,
} from './open-registration.js';

const event: OpenEvent = {
  ...{ startsOn: '2026-12-10', endsOn: '2026-12-10', startsAt: '10:00', endsAt: '12:00' },
  ...{ state: 'planned', registrationOpen: true, registrationClosesOn: '2026-12-08' },
};

describe('quand on peut s’inscrire', () => {
  it.each([
    ['le dernier jour, jusqu’au soir', event, '2026-12-08T23:59', 'open'],
    ['le lendemain du dernier jour', event, '2026-12-09T00:00', 'closed'],
    [
      'sans dernier jour, une minute avant le début',
      { ...event, registrationClosesOn: null },
      '2026-12-10T09:59',
      'open',
    ],
    ['sans dernier jour, quand l’heure sonne', { ...event, registrationClosesOn: null }, '2026-12-10T10:00', 'begun'],
    ['fermé par l’équipe', { ...event, registrationOpen: false }, '2026-12-01T10:00', 'shut'],
    ['fermé et commencé', { ...event, registrationOpen: false }, '2026-12-10T10:00', 'begun'],
    ['convoqué', { ...event, state: 'convened' }, '2026-12-01T10:00', 'open'],
    ['déclaré tenu', { ...event, state: 'held' }, '2026-12-01T10:00', 'begun'],
    ['annulé', { ...event, state: 'cancelled' }, '2026-12-01T10:00', 'cancelled'],
    ['annulé et passé', { ...event, state: 'cancelled' }, '2027-01-01T10:00', 'cancelled'],
  ] satisfies [string, OpenEvent, string, string][])('%s', (_, one, now, expected) => {
    expect(registrationWindow(one, now)).toBe(expected);
  });

  it('les places bougent tant que l’événement n’a pas commencé, même inscriptions closes', () => {
    expect((['open', 'shut', 'closed', 'begun', 'cancelled'] as const).map(seatsMove)).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});

describe('les places', () => {
  it.each([
    [8, 7, 1],
    [8, 8, 0],
    [8, 9, 0],
    [null, 500, null],
  ])('de %s places dont %s prises, il en reste %s', (capacity, taken, left) => {
    expect(seatsLeft(capacity, taken)).toBe(left);
  });

  it.each([
    ['la dernière place', { capacity: 8, taken: 7, waiting: 0 }, 'registered'],
    ['une de plus', { capacity: 8, taken: 8, waiting: 0 }, 'waiting'],
    ['une place libre que quelqu’un attend', { capacity: 8, taken: 7, waiting: 1 }, 'waiting'],
    ['sans limite', { capacity: null, taken: 999, waiting: 0 }, 'registered'],
  ] as const)('%s', (_, standing, expected) => {
    expect(placeFor(standing)).toBe(expected);
  });

  it('vont à la file dans l’ordre d’arrivée, autant qu’il y en a', () => {
    const queue = [{ rank: 12 }, { rank: 9 }, { rank: 10 }];
    expect(nextInQueue(queue, 0)).toEqual([]);
    expect(nextInQueue(queue, 2)).toEqual([{ rank: 9 }, { rank: 10 }]);
    expect(nextInQueue(queue, 5)).toHaveLength(3);
    expect(nextInQueue(queue, null)).toHaveLength(3);
  });

  it('ne descendent pas sous le nombre de personnes qui en ont une', () => {
    expect(() => requireCapacity(8, 8)).not.toThrow();
    expect(() => requireCapacity(null, 8)).not.toThrow();
    expect(() => requireCapacity(7, 8)).toThrow('capacity_below_taken');
  });
});
