import { describe, expect, it } from '@jest/globals';
import {
  clashesOf,
  requireDays,
  requireDeadline,
  requireNewDaysToCome,
  requireToCome,
  startOf,
  writingKey,
} from './schedule.js';

const day = (text: string, startsAt = '09:00', endsAt = '17:00') => ({ day: text, startsAt, endsAt });

describe('jours d’une session', () => {
  it('sont rendus dans l’ordre, d’une année à l’autre', () => {
    expect(requireDays([day('2027-01-04'), day('2026-12-31')]).map((one) => one.day)).toEqual([
      '2026-12-31',
      '2027-01-04',
    ]);
    expect(startOf([day('2027-01-04'), day('2026-12-31')]).toISOString()).toBe('2026-12-31T08:00:00.000Z');
  });

  it.each([
    ['le même jour deux fois', [day('2027-05-31'), day('2027-05-31')], 'session_day_twice'],
    ['une fin avant le début', [day('2027-05-31', '14:00', '09:00')], 'session_hours_out_of_order'],
    ['une fin au début', [day('2027-05-31', '14:00', '14:00')], 'session_hours_out_of_order'],
    ['une heure que le passage à l’heure d’été saute', [day('2027-03-28', '02:30', '12:00')], 'session_hour_skipped'],
  ])('%s est refusé', (_, days, code) => {
    expect(() => requireDays(days)).toThrow(code);
  });

  it('le jour du changement d’heure se prend comme un autre', () => {
    expect(startOf(requireDays([day('2027-03-28')])).toISOString()).toBe('2027-03-28T07:00:00.000Z');
    expect(startOf(requireDays([day('2027-10-31')])).toISOString()).toBe('2027-10-31T08:00:00.000Z');
  });

  it.each<[string | null, string | null]>([
    [null, null],
    ['2027-05-30', null],
    ['2027-05-31', null],
    ['2027-06-01', 'deadline_after_session'],
  ])('inscription jusqu’au %s pour une session du 31 mai : %s', (registerBy, code) => {
    const check = () => {
      requireDeadline(registerBy, '2027-05-31');
    };
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it('une session d’hier est passée, une session d’aujourd’hui ne l’est pas', () => {
    expect(() => {
      requireToCome('2027-05-30', '2027-05-31');
    }).toThrow('session_in_the_past');
    expect(() => {
      requireToCome('2027-05-31', '2027-05-31');
    }).not.toThrow();
  });
});

describe('jours ajoutés à une session', () => {
  it.each<[string, string[], string | null]>([
    ['ses jours passés restent les siens', ['2027-05-28', '2027-05-31'], null],
    ['un jour d’aujourd’hui s’ajoute', ['2027-05-28', '2027-05-31'], null],
    ['un jour d’hier ne s’ajoute pas', ['2027-05-28', '2027-05-30'], 'session_in_the_past'],
  ])('%s', (_, days, code) => {
    const check = () => {
      requireNewDaysToCome(
        days.map((one) => day(one)),
        [day('2027-05-28')],
        '2027-05-31',
      );
    };
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });
});

describe('conflits entre deux sessions', () => {
  const a = { id: 'a', days: [day('2027-05-31', '09:00', '12:00')], roomKey: 'salle a', trainerKeys: ['ana ruiz'] };
  it.each([
    ['même formatrice, même salle, mêmes heures', {}, ['trainer', 'room']],
    ['l’une commence quand l’autre finit', { days: [day('2027-05-31', '12:00')] }, []],
    ['l’une commence une minute avant la fin de l’autre', { days: [day('2027-05-31', '11:59')] }, ['trainer', 'room']],
    ['un autre jour', { days: [day('2027-06-01')] }, []],
    ['un seul jour en commun sur deux', { days: [day('2027-05-30'), day('2027-05-31')] }, ['trainer', 'room']],
    ['une autre salle', { roomKey: 'salle b' }, ['trainer']],
    ['une salle inconnue', { roomKey: null, trainerKeys: [] }, []],
    ['la formatrice en second', { roomKey: null, trainerKeys: ['léo', 'ana ruiz'] }, ['trainer']],
  ])('%s', (_, change, expected) => {
    expect(clashesOf(a, { ...a, id: 'b', ...change })).toEqual(expected);
  });

  it('une session n’est pas en conflit avec elle-même, même de salle inconnue', () => {
    expect(clashesOf(a, a)).toEqual([]);
    expect(clashesOf({ ...a, roomKey: null }, { ...a, id: 'b', roomKey: null })).toEqual(['trainer']);
  });

  it('deux écritures d’un nom se valent, et ce qui n’est pas dit n’est égal à rien', () => {
    expect(writingKey('Salle  Épicéa ', 'Pôle')).toBe(writingKey('salle epicea', 'pole'));
    expect([writingKey(null), writingKey('Pôle', null), writingKey('')]).toEqual([null, null, null]);
  });
});
