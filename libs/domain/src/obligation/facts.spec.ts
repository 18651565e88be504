import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.js';
import { decideObligation } from './decide-obligation.js';
import type { ObligationFacts } from './facts.js';

const refusal = (facts: unknown): unknown => {
  try {
    return decideObligation(facts as ObligationFacts);
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.params } : error;
  }
};

describe('une valeur fausse n’est jamais une décision', () => {
  it.each<[string, unknown, string, string]>([
    ['population négative', { population: { totale: -1 } }, 'population.totale', 'negative'],
    ['population NaN', { population: { municipale: NaN } }, 'population.municipale', 'not_finite'],
    ['population infinie', { population: { totale: Infinity } }, 'population.totale', 'not_finite'],
    ['population en texte', { population: { totale: '12000' } }, 'population.totale', 'not_finite'],
    ['ETP négatif', { staff: [{ kind: 'fte', value: -0.1 }] }, 'staff.0.value', 'negative'],
    [
      'ETP NaN',
      {
        staff: [
          { kind: 'fte', value: 3 },
          { kind: 'fte', value: NaN },
        ],
      },
      'staff.1.value',
      'not_finite',
    ],
    ['têtes infinies', { staff: [{ kind: 'headcount', value: -Infinity }] }, 'staff.0.value', 'not_finite'],
    ['tranche en nombre', { staff: [{ kind: 'sireneBand', value: 12 }] }, 'staff.0.value', 'not_a_code'],
    ['genre d’effectif inconnu', { staff: [{ kind: 'people', value: 12 }] }, 'staff.0.kind', 'not_a_choice'],
    ['année NaN', { population: { totale: 10, year: NaN } }, 'population.year', 'not_a_year'],
    ['année à virgule', { staff: [{ kind: 'fte', value: 1, year: 2020.5 }] }, 'staff.0.year', 'not_a_year'],
    ['catégorie de trois chiffres', { legalCategory: '721' }, 'legalCategory', 'not_a_code'],
    ['mission inconnue de la règle', { publicServiceMission: 'maybe' }, 'publicServiceMission', 'not_a_choice'],
  ])('%s', (_case, facts, field, reason) => {
    // Refused whatever the category, even where the rule would not have looked at the value.
    expect(refusal({ legalCategory: '7120', ...(facts as object) })).toEqual({
      code: 'obligation_invalid_fact',
      field,
      reason,
    });
  });

  it('une population de zéro est un fait, pas une inconnue', () => {
    expect(refusal({ legalCategory: '7210', population: { totale: 0 } })).toMatchObject({
      status: 'exempt',
      missing: [],
    });
  });
});
