import { describe, expect, it } from '@jest/globals';
import {
  ALIVE,
  type By,
  REGISTRATION_STATUSES,
  registrationMay,
  type RegistrationStatus,
  requireRegistrationMove,
  SEATED,
} from './registration-states.js';

const day = { firstDay: '2027-05-31', today: '2027-05-31' };
const [open, confirmed] = [
  { ...day, sessionState: 'open' as const },
  { ...day, sessionState: 'confirmed' as const },
];

describe('ce que peut devenir une inscription', () => {
  const allowed: Record<string, By[]> = {
    'cancelled interested': ['staff'],
    'interested waitlisted': ['staff', 'person'],
    'cancelled waitlisted': ['staff', 'person'],
    'waitlisted offered': ['staff', 'system'],
    'interested registered': ['staff', 'person', 'system'],
    'offered registered': ['staff', 'person', 'system'],
    'cancelled registered': ['staff', 'person', 'system'],
    'confirmed registered': ['staff', 'person', 'system'],
    'registered confirmed': ['system'],
    'confirmed attended': ['staff'],
    'absent attended': ['staff'],
    'confirmed absent': ['staff'],
    'attended absent': ['staff'],
    'interested cancelled': ['staff', 'person', 'system'],
    'waitlisted cancelled': ['staff', 'person', 'system'],
    'offered cancelled': ['staff', 'person', 'system'],
    'registered cancelled': ['staff', 'person', 'system'],
    'confirmed cancelled': ['staff', 'person', 'system'],
  };

  it.each(REGISTRATION_STATUSES.flatMap((from) => REGISTRATION_STATUSES.map((to) => [from, to] as const)))(
    'de %s à %s',
    (from, to) => {
      for (const by of ['staff', 'person', 'system'] as const) {
        const expected = allowed[`${from} ${to}`]?.includes(by) ?? false;
        expect([by, registrationMay(to, from, by, confirmed)]).toEqual([by, expected]);
      }
    },
  );

  it('seuls ces statuts prennent une place', () => {
    expect(SEATED).toEqual(['offered', 'registered', 'confirmed', 'attended', 'absent']);
    expect(ALIVE).not.toContain('cancelled');
  });

  it('une personne annulée ne se voit rien proposer', () => {
    expect(() => {
      requireRegistrationMove('offered', 'cancelled', 'system', open);
    }).toThrow('registration_state');
  });

  it.each<[RegistrationStatus, RegistrationStatus, string, boolean]>([
    ['registered', 'interested', '2027-05-31', true],
    ['registered', 'interested', '2027-06-01', false],
    ['offered', 'waitlisted', '2027-05-31', true],
    ['offered', 'waitlisted', '2027-06-01', false],
    ['attended', 'confirmed', '2027-05-30', false],
    ['attended', 'confirmed', '2027-05-31', true],
  ])('vers %s depuis %s, le %s, pour une session du 31 mai : %s', (to, from, today, may) => {
    expect(registrationMay(to, from, 'staff', { ...confirmed, today })).toBe(may);
    const move = () => {
      requireRegistrationMove(to, from, 'staff', { ...confirmed, today });
    };
    if (may) expect(move).not.toThrow();
    else expect(move).toThrow('registration_session_state');
  });

  it.each<[RegistrationStatus, RegistrationStatus]>([
    ['registered', 'interested'],
    ['offered', 'waitlisted'],
    ['waitlisted', 'interested'],
  ])('vers %s depuis %s : jamais dans une session en préparation, tenue ou annulée', (to, from) => {
    for (const sessionState of ['draft', 'held', 'cancelled'] as const) {
      expect(registrationMay(to, from, 'staff', { ...day, sessionState })).toBe(false);
    }
  });

  it('on ne pointe personne dans une session qui n’est pas confirmée', () => {
    expect(registrationMay('attended', 'confirmed', 'staff', open)).toBe(false);
    expect(registrationMay('attended', 'confirmed', 'staff', { ...day, sessionState: 'held' })).toBe(true);
  });

  it('rien ne s’annule dans une session tenue', () => {
    expect(registrationMay('cancelled', 'confirmed', 'staff', { ...day, sessionState: 'held' })).toBe(false);
  });
});
