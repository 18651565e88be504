import { describe, expect, it } from '@jest/globals';
import { afterFailure } from './delivery.js';
import { DAY, MINUTE } from './durations.js';

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
