import { describe, expect, it } from '@jest/globals';
import { claimants } from './claimants.js';

describe('qui peut revendiquer une fiche', () => {
  it('le propriétaire passe avant le point de contact, et le distributeur après tous', () => {
    expect(
      claimants([
        { name: 'PIGMA', role: 'distributor' },
        { name: 'Commune de Nérac', role: 'pointOfContact' },
        { name: 'Albret Communauté', role: 'owner' },
        { name: 'Bureau d’études', role: 'processor' },
      ]),
    ).toEqual(['Albret Communauté', 'Commune de Nérac', 'Bureau d’études', 'PIGMA']);
  });

  it('à rôle égal, l’ordre de la fiche', () => {
    expect(
      claimants([
        { name: 'B', role: 'owner' },
        { name: 'A', role: 'owner' },
      ]),
    ).toEqual(['B', 'A']);
  });

  it('un nom répété compte une fois, un nom vide ne compte pas', () => {
    expect(
      claimants([
        { name: ' A ', role: null },
        { name: 'A', role: 'owner' },
        { name: '  ', role: 'owner' },
      ]),
    ).toEqual(['A']);
  });
});
