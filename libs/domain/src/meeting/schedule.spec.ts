import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clash, hasStarted, isInOrder, overlap, placeKey, type Schedule, type ScheduledMeeting } from './schedule.js';

/** « 2018-05-31 14:00 16:30 », « 2018-05-31 », « 2018-05-31/2018-06-01 09:00 » */
function at(text: string): Schedule {
  const [days = '', startsAt = null, endsAt = null] = text.split(' ');
  const [startsOn = '', endsOn = startsOn] = days.split('/');
  return { startsOn, endsOn, startsAt, endsAt };
}
const meeting = (text: string, more: Partial<ScheduledMeeting>): ScheduledMeeting => ({
  id: 'a',
  groupId: 'g',
  place: null,
  ...at(text),
  ...more,
});

describe('deux réunions qui se chevauchent', () => {
  it.each<[string, string, boolean]>([
    ['2018-05-31 09:00 12:00', '2018-05-31 12:00 14:00', false],
    ['2018-05-31 09:00 12:00', '2018-05-31 11:59 14:00', true],
    ['2018-05-31 09:00 12:00', '2018-05-31', true],
    ['2018-05-31 09:00', '2018-05-31 18:00 19:00', true],
    ['2018-05-31 09:00', '2018-05-31 08:00 09:00', false],
    ['2018-05-31', '2018-06-01', false],
    ['2018-05-31/2018-06-01', '2018-06-01 09:00 10:00', true],
    ['2018-05-31/2018-06-02 09:00 12:00', '2018-06-01 20:00 21:00', true],
    ['2018-05-31/2018-06-01 09:00 12:00', '2018-06-01 12:00 14:00', false],
    ['2018-05-31/2018-06-01', '2018-06-02', false],
  ])('%s et %s : %s', (a, b, expected) => {
    expect(overlap(at(a), at(b))).toBe(expected);
    expect(overlap(at(b), at(a))).toBe(expected);
  });

  it('une réunion en ordre chevauche toujours elle-même', () => {
    const hour = fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => [h, m].map((n) => String(n).padStart(2, '0')).join(':')),
    );
    fc.assert(
      fc.property(hour, hour, (startsAt, endsAt) => {
        const schedule = { startsOn: '2018-05-31', endsOn: '2018-05-31', startsAt, endsAt };
        if (isInOrder(schedule)) expect(overlap(schedule, schedule)).toBe(true);
      }),
    );
  });
});

describe('elles se gênent', () => {
  const other = { id: 'b', groupId: 'h' };
  it.each<[string, Partial<ScheduledMeeting>, Partial<ScheduledMeeting>, string | null]>([
    ['dans le même groupe', {}, { id: 'b' }, 'group'],
    [
      'dans la même salle, écrite autrement',
      { place: 'Salle 3, Hôtel' },
      { ...other, place: 'salle 3 - hotel' },
      'place',
    ],
    ['dans deux salles', { place: 'Salle 3' }, { ...other, place: 'Salle 4' }, null],
    ['dans deux groupes sans salle', {}, other, null],
    ['dans une salle qui ne dit rien', { place: '—' }, { ...other, place: '–' }, null],
    ['avec elle-même', {}, {}, null],
  ])('%s', (_case, a, b, expected) => {
    expect(clash(meeting('2018-05-31', a), meeting('2018-05-31', b))).toBe(expected);
    expect(clash(meeting('2018-05-31', a), meeting('2018-06-01', b))).toBeNull();
  });

  it('un lieu se reconnaît à ses lettres et ses chiffres', () => {
    expect(placeKey(' Bordeaux, 3e étage ')).toBe('bordeaux 3e etage');
    expect(placeKey('…')).toBeNull();
    expect(placeKey(null)).toBeNull();
  });
});

describe('dans l’ordre', () => {
  it.each<[string, boolean]>([
    ['2018-05-31 09:00 09:01', true],
    ['2018-05-31 09:00 09:00', false],
    ['2018-05-31 09:00 08:00', false],
    ['2018-05-31/2018-06-01 09:00 08:00', true],
    ['2018-06-01/2018-05-31', false],
    ['2018-05-31 09:00', true],
  ])('%s : %s', (text, expected) => expect(isInOrder(at(text))).toBe(expected));

  it.each<[string, string, boolean]>([
    ['2018-05-31 14:00', '2018-05-31T13:59', false],
    ['2018-05-31 14:00', '2018-05-31T14:00', true],
    ['2018-05-31', '2018-05-30T23:59', false],
    ['2018-05-31', '2018-05-31T00:00', true],
  ])('%s a commencé à %s : %s', (text, now, expected) => expect(hasStarted(at(text), now)).toBe(expected));
});
