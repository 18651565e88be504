import { describe, expect, it } from '@jest/globals';
import { afterFailure, isDeadAddress } from './delivery.js';
import { DAY, MINUTE } from './durations.js';

describe('une adresse morte', () => {
  const answered = (response: string, command = 'RCPT TO') => isDeadAddress({ command, response, message: 'x' });

  it.each([
    ['550 5.1.1 boîte inconnue', true],
    ['550-5.1.1 boîte inconnue', true],
    ['551 5.1.6 a déménagé', true],
    ['553 5.1.3 adresse mal formée', true],
    ['550 5.1.2 domaine inconnu', true],
    ['550 5.1.10 le domaine ne reçoit rien', true],
    ['550 5.7.1 refusé par politique', false],
    ['550 5.1.8 adresse de l’expéditeur refusée', false],
    ['550 5.1.0 adresse refusée', false],
    ['550 refusé', false],
    ['552 5.2.2 boîte pleine', false],
    ['450 4.1.1 revenez plus tard', false],
    ['554 5.1.1 transaction refusée', false],
  ])('%s : %s', (response, dead) => expect(answered(response)).toBe(dead));

  it('une réponse à autre chose qu’au destinataire ne prouve rien', () => {
    expect(answered('550 5.1.1 x', 'DATA')).toBe(false);
    expect(answered('550 5.1.1 x', 'MAIL FROM')).toBe(false);
    expect(isDeadAddress({ message: 'ECONNREFUSED' })).toBe(false);
  });
});

describe('ce que devient un courriel que le serveur n’a pas pris', () => {
  it.each([500, 550, 554])('un refus définitif (%s) n’est pas réessayé', (responseCode) => {
    expect(afterFailure({ responseCode, message: 'x' }, 1)).toMatchObject({ state: 'failed', outcome: 'refused' });
  });

  it.each([421, 450, 499])('un refus temporaire (%s) est réessayé plus tard', (responseCode) => {
    expect(afterFailure({ responseCode, message: 'x' }, 1)).toMatchObject({ state: 'queued', after: MINUTE });
  });

  it('un serveur injoignable est réessayé plus tard', () => {
    expect(afterFailure({ message: 'ECONNREFUSED' }, 1)).toMatchObject({ state: 'queued', response: 'ECONNREFUSED' });
  });

  it('au huitième essai on attend un jour, au neuvième on renonce', () => {
    expect(afterFailure({ responseCode: 450, message: 'x' }, 8)).toMatchObject({ state: 'queued', after: DAY });
    expect(afterFailure({ responseCode: 450, message: 'x' }, 9)).toMatchObject({
      state: 'failed',
      outcome: 'deferred',
    });
  });

  it('une réponse interminable est coupée', () => {
    expect(afterFailure({ responseCode: 550, message: '', response: 'x'.repeat(5000) }, 1).response).toHaveLength(2000);
  });
});
