import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.js';
import { attendanceOf, halvesOf, type Presence, requireHalf } from './presence.js';

const DAYS = [
  { day: '2027-05-31', startsAt: '09:00', endsAt: '17:00' },
  { day: '2027-06-01', startsAt: '09:00', endsAt: '12:30' },
];
const at = (day: string, half: Presence['half'], present = true): Presence => ({ day, half, present });

describe('les présences', () => {
  it('se notent par demi-journée signée', () => {
    expect(halvesOf(DAYS)).toEqual([
      { day: '2027-05-31', half: 'morning' },
      { day: '2027-05-31', half: 'afternoon' },
      { day: '2027-06-01', half: 'morning' },
    ]);
  });

  it.each<[string, Presence[], 'attended' | 'absent' | null]>([
    ['rien de noté', [], null],
    ['une absence', [at('2027-05-31', 'morning', false)], 'absent'],
    ['une présence', [at('2027-05-31', 'morning')], 'attended'],
    ['absence puis présence', [at('2027-05-31', 'morning', false), at('2027-05-31', 'afternoon')], 'attended'],
    [
      'absence partout',
      [at('2027-05-31', 'morning', false), at('2027-05-31', 'afternoon', false), at('2027-06-01', 'morning', false)],
      'absent',
    ],
  ])('%s', (_, presences, status) => {
    expect(attendanceOf(presences)).toBe(status);
  });

  it.each<[string, Presence, string, string | null]>([
    ['le jour même', at('2027-05-31', 'afternoon'), '2027-05-31', null],
    ['la veille', at('2027-05-31', 'morning'), '2027-05-30', 'half_day_to_come'],
    ['le second jour, pendant le premier', at('2027-06-01', 'morning'), '2027-05-31', 'half_day_to_come'],
    ['bien après', at('2027-06-01', 'morning'), '2028-01-01', null],
    ['un après-midi sans session', at('2027-06-01', 'afternoon'), '2027-06-02', 'half_day_unknown'],
    ['un autre jour', at('2027-06-02', 'morning'), '2027-06-02', 'half_day_unknown'],
  ])('%s', (_, half, today, code) => {
    const note = () => {
      requireHalf(half, DAYS, today);
    };
    if (code === null) expect(note).not.toThrow();
    else expect(note).toThrow(new DomainError(code));
  });
});
