import { describe, expect, it } from '@jest/globals';
import { isDeadStatus, saysDeadAddress, statusInReply } from './dead-address.js';

describe('ce qui prouve qu’une adresse n’existe pas (RFC 3463 §3.2)', () => {
  it.each([
    ['550 5.1.1 boîte inconnue', true],
    ['550-5.1.1 The email account that you tried to reach', true],
    ['550 550 5.1.1 répété par un relais', true],
    ['551 5.1.6 partie sans laisser d’adresse', true],
    ['553 5.1.3 adresse mal écrite', true],
    ['550 5.1.10 ce domaine ne reçoit rien', true],
    ['550 No such user', false],
    ['550 5.1.0 adresse refusée', false],
    ['550 5.1.7 expéditeur refusé', false],
    ['550 5.1.8 expéditeur refusé', false],
    ['550 5.7.1 refusé par la politique', false],
    ['550 5.2.2 boîte pleine', false],
    ['450 4.1.1 pour l’instant', false],
    ['554 5.1.1 transaction refusée', false],
    ['550 5.1.11 code inconnu', false],
    ['', false],
  ])('« %s » : %s', (reply, dead) => expect(saysDeadAddress(reply)).toBe(dead));

  it.each([
    ['5.1.1', true],
    ['5.1.2', true],
    ['5.1.10', true],
    ['5.1.0', false],
    ['5.1.4', false],
    ['4.1.1', false],
    ['5.1.1.1', false],
    ['5.4.4', false],
  ])('le code %s : %s', (status, dead) => expect(isDeadStatus(status)).toBe(dead));

  it('lit le code d’une réponse, quand il y en a un', () => {
    expect(statusInReply('452-4.2.2 Mailbox full')).toBe('4.2.2');
    expect(statusInReply('550 User unknown')).toBeNull();
    expect(statusInReply('unknown user: "jeanne"')).toBeNull();
  });
});
