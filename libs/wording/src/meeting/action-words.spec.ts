import { describe, expect, it } from '@jest/globals';
import { actionDue, actionOwner } from './action-words.js';

describe('une action en français', () => {
  it('qui l’a promise', () => {
    const by = (ownerSide: 'pigma' | 'partner', ownerPartnerName: string | null, ownerName: string | null) =>
      actionOwner({ ownerSide, ownerPartnerName, ownerName });
    expect(by('pigma', null, null)).toBe('PIGMA');
    expect(by('pigma', null, 'Camille Exemple')).toBe('PIGMA – Camille Exemple');
    expect(by('partner', 'Pau', null)).toBe('Pau');
    expect(by('partner', 'Pau', 'Jeanne Lafitte')).toBe('Pau – Jeanne Lafitte');
  });

  it('pour quand', () => {
    expect(actionDue({ dueKind: 'date', deadline: '2018-06-30' })).toBe('pour le 30/06/2018');
    expect(actionDue({ dueKind: 'next_meeting', deadline: '2018-11-07' })).toBe(
      'avant le prochain GT (au plus tard le 07/11/2018)',
    );
    expect(actionDue({ dueKind: 'next_meeting', deadline: null })).toBe('avant le prochain GT');
  });
});
