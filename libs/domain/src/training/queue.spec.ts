import { describe, expect, it } from '@jest/globals';
import { nextInQueue, placeFor, requireFirst } from './queue.js';

describe('qui arrive', () => {
  it.each<[number, number, 'open' | 'confirmed', string]>([
    [1, 0, 'open', 'registered'],
    [1, 0, 'confirmed', 'confirmed'],
    [0, 0, 'open', 'waitlisted'],
    [1, 1, 'open', 'waitlisted'],
    [0, 5, 'confirmed', 'waitlisted'],
  ])('avec %d places libres et %d personnes qui attendent, session %s : %s', (free, waiting, state, status) => {
    expect(placeFor({ free, waiting, state })).toBe(status);
  });
});

describe('la file d’attente', () => {
  const queue = [
    { id: 'c', rank: 12 },
    { id: 'a', rank: 9 },
    { id: 'b', rank: 10 },
  ];

  it.each<[number, string[]]>([
    [-1, []],
    [0, []],
    [1, ['a']],
    [2, ['a', 'b']],
    [9, ['a', 'b', 'c']],
  ])('%d places libres vont aux premiers : %j', (free, ids) => {
    expect(nextInQueue(queue, free).map(({ id }) => id)).toEqual(ids);
  });

  it('personne ne passe devant qui est arrivé plus tôt', () => {
    expect(() => {
      requireFirst('a', queue);
    }).not.toThrow();
    expect(() => {
      requireFirst('c', queue);
    }).toThrow(expect.objectContaining({ code: 'not_first_in_queue', params: { before: 2 } }));
  });
});
