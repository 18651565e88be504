import { describe, expect, it } from '@jest/globals';
import { dormantSince, isDormant } from './person-retention.js';

describe('durée de conservation des données d’une personne (RGPD, article 5.1.e)', () => {
  it.each<[string, number, string]>([
    ['2026-11-29', 36, '2023-11-29'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('le %s, %i mois plus tôt, c’était le %s', (today, months, expected) => {
    expect(dormantSince(today, months)).toBe(expected);
  });

  it.each<[string | null, string, boolean]>([
    ['2023-11-29', '2020-01-01', true],
    ['2023-11-30', '2020-01-01', false],
    [null, '2023-11-29', true],
    [null, '2023-11-30', false],
    ['2020-01-01', '2023-11-30', false],
    ['2023-11-29', '2023-11-29', true],
  ])('sans nouvelles depuis 36 mois : dernier signe %s, fiche du %s → %s', (lastSign, changedOn, expected) => {
    expect(isDormant(lastSign, changedOn, '2026-11-29', 36)).toBe(expected);
  });
});
