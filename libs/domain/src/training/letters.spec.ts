import { describe, expect, it } from '@jest/globals';
import type { RegistrationStatus } from './registration-states.js';
import { eventDue, hearsOfCancellation, nextSequence, reminderDue, type Told } from './letters.js';
import type { SessionState } from './session-states.js';

const called = (sequence = 0, sessionSequence = sequence): Told => ({ kind: 'convocation', sequence, sessionSequence });
const calledOff: Told = { kind: 'withdrawal', sequence: 3, sessionSequence: 2 };

describe('ce que l’agenda d’une personne doit apprendre', () => {
  it.each<[string, RegistrationStatus, SessionState, Told | null, string | null]>([
    ['confirmée, jamais convoquée', 'confirmed', 'confirmed', null, 'convocation'],
    ['confirmée, convoquée à ces dates', 'confirmed', 'confirmed', called(2), null],
    ['confirmée, convoquée à d’autres dates', 'confirmed', 'confirmed', called(1), 'update'],
    ['confirmée de nouveau après une annulation', 'confirmed', 'confirmed', calledOff, 'convocation'],
    ['inscrite, session pas encore confirmée', 'registered', 'open', null, null],
    ['en attente', 'waitlisted', 'confirmed', null, null],
    ['session reportée, pas encore reconfirmée', 'registered', 'open', called(1), null],
    ['annulée après convocation', 'cancelled', 'confirmed', called(2), 'withdrawal'],
    ['annulée avant convocation', 'cancelled', 'confirmed', null, null],
    ['annulée et déjà prévenue', 'cancelled', 'confirmed', calledOff, null],
    ['session annulée', 'cancelled', 'cancelled', called(2), 'withdrawal'],
    ['présente', 'attended', 'held', called(2), null],
  ])('%s', (_, status, sessionState, told, expected) => {
    expect(eventDue({ status, sessionState, sessionSequence: 2, told, archived: false })).toBe(expected);
  });

  it.each<[string, RegistrationStatus, Told | null, string | null]>([
    ['jamais convoqué', 'confirmed', null, null],
    ['convoqué, et la session a changé', 'confirmed', called(1), null],
    ['convoqué, puis annulé', 'cancelled', called(2), 'withdrawal'],
    ['annulé sans avoir été convoqué', 'cancelled', null, null],
  ])('un contact archivé, %s', (_, status, told, expected) => {
    const seat = { status, sessionState: 'confirmed' as const, sessionSequence: 2, told };
    expect(eventDue({ ...seat, archived: true })).toBe(expected);
  });

  it('une session annulée se dit à chacun ; d’un contact archivé, seulement s’il l’a dans son agenda', () => {
    expect(hearsOfCancellation({ archived: false, told: null })).toBe(true);
    expect(hearsOfCancellation({ archived: true, told: null })).toBe(false);
    expect(hearsOfCancellation({ archived: true, told: calledOff })).toBe(false);
    expect(hearsOfCancellation({ archived: true, told: called() })).toBe(true);
  });

  it('chaque fichier est plus récent que le précédent', () => {
    expect(nextSequence(2, null)).toBe(2);
    expect(nextSequence(2, called(2))).toBe(3);
    expect(nextSequence(5, called(2))).toBe(5);
    expect(nextSequence(2, calledOff)).toBe(4);
  });
});

describe('les rappels', () => {
  const at = (today: string, time = '09:00') => ({ today, time });
  it.each<[string, string, string | null]>([
    ['2027-05-23', '09:00', null],
    ['2027-05-24', '07:59', null],
    ['2027-05-24', '08:00', 'week'],
    ['2027-05-29', '08:00', 'week'],
    ['2027-05-30', '07:59', null],
    ['2027-05-30', '08:00', 'eve'],
    ['2027-05-31', '08:00', null],
    ['2027-06-01', '08:00', null],
  ])('session du 31 mai, le %s à %s : %s', (today, time, expected) => {
    expect(reminderDue('2027-05-31', '2027-05-01', at(today, time))).toBe(expected);
  });

  it('qui vient d’être convoqué n’est pas rappelé le même jour, ni dans la semaine', () => {
    expect(reminderDue('2027-05-31', '2027-05-23', at('2027-05-24'))).toBe('week');
    expect(reminderDue('2027-05-31', '2027-05-24', at('2027-05-25'))).toBeNull();
    expect(reminderDue('2027-05-31', '2027-05-29', at('2027-05-30'))).toBe('eve');
    expect(reminderDue('2027-05-31', '2027-05-30', at('2027-05-30'))).toBeNull();
  });

  it('passe le 31 décembre et l’année bissextile', () => {
    expect(reminderDue('2028-01-01', '2027-12-01', at('2027-12-31'))).toBe('eve');
    expect(reminderDue('2028-03-01', '2027-12-01', at('2028-02-29'))).toBe('eve');
    expect(reminderDue('2028-03-01', '2027-12-01', at('2028-02-23'))).toBe('week');
  });
});
