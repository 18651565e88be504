import { describe, expect, it } from '@jest/globals';
import { conflictsOf } from './conflicts.js';
import type { Booking } from './schedule.js';

const booking = (id: string, day: string, more: Partial<Booking> = {}): Booking => ({
  id,
  days: [{ day, startsAt: '09:00', endsAt: '17:00' }],
  roomKey: null,
  trainerKeys: [],
  ...more,
});

describe('ce qui mérite un second regard', () => {
  it('un formateur et une salle demandés deux fois, chacun pour soi', () => {
    const one = booking('a', '2027-05-31', { roomKey: 'maison salle 1', trainerKeys: ['ada'] });
    const same = booking('b', '2027-05-31', { roomKey: 'maison salle 1', trainerKeys: ['ada'] });
    const other = booking('c', '2027-05-31', { trainerKeys: ['bob'] });
    expect(conflictsOf(one, [same, other])).toEqual([
      { kind: 'trainer', session: same },
      { kind: 'room', session: same },
    ]);
  });

  it('un jour férié et une fin de semaine, jour par jour', () => {
    const days = ['2027-05-06', '2027-05-07', '2027-05-08', '2027-05-09'];
    const one = { ...booking('a', ''), days: days.map((day) => ({ day, startsAt: '09:00', endsAt: '17:00' })) };
    expect(conflictsOf(one, [])).toEqual([
      { kind: 'day_off', day: '2027-05-06', off: 'ascension' },
      { kind: 'day_off', day: '2027-05-08', off: 'victory_1945' },
      { kind: 'day_off', day: '2027-05-09', off: 'sunday' },
    ]);
  });

  it('un jour ouvré sans rival n’en a pas', () => {
    expect(conflictsOf(booking('a', '2027-05-31'), [booking('a', '2027-05-31')])).toEqual([]);
  });
});
