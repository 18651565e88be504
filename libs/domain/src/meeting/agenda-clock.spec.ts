import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agendaClock } from './agenda-clock.js';

const hours = (startsAt: string | null, endsAt: string | null = null) => ({ startsAt, endsAt });

describe('l’heure qui court le long de l’ordre du jour', () => {
  it('chaque point commence quand le précédent finit', () => {
    expect(agendaClock([15, 45, 30], hours('14:00', '15:30'))).toEqual({
      starts: ['14:00', '14:15', '15:00'],
      minutes: 90,
      unplanned: 0,
      endsAt: '15:30',
      over: 0,
    });
  });

  it.each<[string, number | null]>([
    ['15:31', 0],
    ['15:30', 0],
    ['15:29', 1],
    ['14:30', 60],
  ])('pour finir à %s, il déborde de %s minutes', (endsAt, over) => {
    expect(agendaClock([15, 45, 30], hours('14:00', endsAt)).over).toBe(over);
  });

  it('après un point sans durée, l’heure n’est plus connue, et zéro n’est pas « inconnu »', () => {
    expect(agendaClock([15, null, 30], hours('14:00', '16:00'))).toEqual({
      starts: ['14:00', '14:15', null],
      minutes: 45,
      unplanned: 1,
      endsAt: null,
      over: null,
    });
    expect(agendaClock([0, 30], hours('14:00')).starts).toEqual(['14:00', '14:00']);
  });

  it('ce qui déborde déjà déborde, quelle que soit la durée du reste', () => {
    expect(agendaClock([90, null], hours('14:00', '15:00')).over).toBe(30);
  });

  it('sans heure de début, il n’y a que des durées', () => {
    expect(agendaClock([15, 45], hours(null, '16:00'))).toMatchObject({
      starts: [null, null],
      minutes: 60,
      endsAt: null,
      over: null,
    });
  });

  it('un ordre du jour vide ne finit pas', () => {
    expect(agendaClock([], hours('14:00', '16:00'))).toMatchObject({ minutes: 0, endsAt: null, over: 0 });
  });

  it('passé minuit, l’heure reste une heure', () => {
    expect(agendaClock([90], hours('23:00')).endsAt).toBe('00:30');
  });

  it('la somme des durées sépare le premier début de la fin', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 10 }), (items) => {
        const { starts, minutes, endsAt } = agendaClock(items, hours('08:00'));
        const of = (time: string | null | undefined) => Number(time?.slice(0, 2)) * 60 + Number(time?.slice(3));
        expect(of(endsAt) - of(starts[0])).toBe(minutes);
      }),
    );
  });
});
