import { describe, expect, it } from '@jest/globals';
import { groupDefaults, isOpen, refuseDoubleSeats, type Seat, sitsOn } from './group.js';

describe('les sortes de groupes', () => {
  it('un groupe de travail numérote ses réunions et tient un compte rendu, les autres non', () => {
    expect(groupDefaults('working_group')).toEqual({ numbered: true, keepsMinutes: true });
    expect(groupDefaults('workshop')).toEqual({ numbered: false, keepsMinutes: false });
    expect(groupDefaults('outside')).toEqual({ numbered: false, keepsMinutes: false });
  });

  it('seul un café-atelier est ouvert à qui veut', () => {
    expect(isOpen('workshop')).toBe(true);
    expect(isOpen('working_group')).toBe(false);
    expect(isOpen('outside')).toBe(false);
  });
});

describe('siéger, du premier au dernier jour compris', () => {
  it.each<[string | null, string | null, string, boolean]>([
    ['2018-05-31', null, '2018-05-30', false],
    ['2018-05-31', null, '2018-05-31', true],
    [null, '2018-05-31', '2018-05-31', true],
    [null, '2018-05-31', '2018-06-01', false],
    [null, null, '2018-06-01', true],
  ])('de %s à %s, le %s : %s', (startedOn, endedOn, day, expected) => {
    expect(sitsOn({ startedOn, endedOn }, day)).toBe(expected);
  });
});

describe('une même place n’est pas tenue deux fois au même moment', () => {
  const seat = (startedOn: string | null, endedOn: string | null, contactId: string | null = 'a'): Seat => ({
    partnerId: 'p',
    contactId,
    startedOn,
    endedOn,
  });
  const refused = (...seats: Seat[]) => {
    try {
      refuseDoubleSeats(seats);
      return false;
    } catch {
      return true;
    }
  };

  it.each<[string, boolean, Seat, Seat]>([
    ['deux fois sans dates', true, seat(null, null), seat(null, null)],
    ['parti la veille du retour', false, seat(null, '2018-05-30'), seat('2018-05-31', null)],
    ['le retour dit avant le départ', false, seat('2018-05-31', null), seat(null, '2018-05-30')],
    ['parti le jour du retour', true, seat(null, '2018-05-31'), seat('2018-05-31', null)],
    ['parti sans que le retour soit daté', true, seat(null, '2018-05-31'), seat(null, null)],
    ['deux personnes du même partenaire', false, seat(null, null, 'a'), seat(null, null, 'b')],
    ['le partenaire, et une personne pour lui', false, seat(null, null, null), seat(null, null)],
  ])('%s : refusé = %s', (_case, expected, one, other) => {
    expect(refused(one, other)).toBe(expected);
  });
});
