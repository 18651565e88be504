import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideObligation, type ObligationDecision } from './decide-obligation.js';
import { SIRENE_BANDS, type ObligationFacts, type StaffFact } from './facts.js';
import { LEGAL_CATEGORIES } from './legal-category.js';

const year = fc.option(fc.integer({ min: 2010, max: 2030 }), { nil: null });
const inhabitants = fc.oneof(fc.integer({ min: 3300, max: 3700 }), fc.nat(2_000_000));
const anyPopulation = fc.record({
  municipale: fc.option(inhabitants, { nil: null }),
  totale: fc.option(inhabitants, { nil: null }),
  year,
});
const people = fc.oneof(fc.integer({ min: 45, max: 105 }), fc.double({ min: 0, max: 5000, noNaN: true }));
const anyStaff: fc.Arbitrary<StaffFact> = fc.oneof(
  fc.record({ kind: fc.constant('fte' as const), value: people, year }),
  fc.record({ kind: fc.constant('headcount' as const), value: people, year }),
  fc.record({ kind: fc.constant('sireneBand' as const), value: fc.constantFrom(...SIRENE_BANDS, 'ZZ'), year }),
);
const anyCategory = fc.oneof(
  fc.constantFrom<string>(...LEGAL_CATEGORIES),
  fc.integer({ min: 0, max: 9999 }).map((code) => String(code).padStart(4, '0')),
);
const anyFacts: fc.Arbitrary<ObligationFacts> = fc.record({
  legalCategory: fc.option(anyCategory, { nil: null }),
  publicServiceMission: fc.constantFrom('yes', 'no', 'unknown'),
  population: fc.option(anyPopulation, { nil: null }),
  staff: fc.array(anyStaff, { maxLength: 4 }),
});
const verdict = ({ status, certainty }: ObligationDecision) => `${status} ${certainty}`;

describe('propriétés de la décision', () => {
  it('est undetermined exactement quand il manque quelque chose ou quelqu’un à qui rattacher', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { status, missing, reasons } = decideObligation(facts);
        expect(status === 'undetermined').toBe(missing.length > 0 || reasons.includes('attach_to_legal_person'));
        expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('ne dit jamais manquant ce qui est connu', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { missing } = decideObligation(facts);
        const { municipale = null, totale = null } = facts.population ?? {};
        if (municipale !== null || totale !== null) expect(missing).not.toContain('population');
        if (facts.staff?.some(({ kind }) => kind !== 'sireneBand')) expect(missing).not.toContain('staff');
        if (facts.publicServiceMission === 'yes') expect(missing).not.toContain('publicServiceMission');
      }),
    );
  });

  it('répondre à tout ce qui manque suffit toujours à décider', () => {
    fc.assert(
      fc.property(anyFacts, inhabitants, people, (facts, totale, value) => {
        const { missing, reasons } = decideObligation(facts);
        if (reasons.includes('attach_to_legal_person')) return;
        const answered: ObligationFacts = { ...facts };
        if (missing.includes('legalCategory')) answered.legalCategory = '7346';
        if (missing.includes('publicServiceMission')) answered.publicServiceMission = 'yes';
        if (missing.includes('population')) answered.population = { totale };
        if (missing.includes('staff')) answered.staff = [{ kind: 'fte', value }];
        expect(decideObligation(answered).status).not.toBe('undetermined');
      }),
    );
  });

  it('chaque donnée manquante est vraiment nécessaire : sans elle, les autres ne suffisent pas', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 50, max: 900 }), (facts, value) => {
        const { missing } = decideObligation(facts);
        for (const withheld of missing) {
          const answered: ObligationFacts = { ...facts };
          // The answers that leave the question open: large enough for both thresholds, and a public body, of which
          // the band NN says nothing.
          if (missing.includes('legalCategory') && withheld !== 'legalCategory') answered.legalCategory = '7346';
          if (missing.includes('publicServiceMission') && withheld !== 'publicServiceMission') {
            answered.publicServiceMission = 'yes';
          }
          if (missing.includes('population') && withheld !== 'population') answered.population = { totale: 3500 };
          if (missing.includes('staff') && withheld !== 'staff') answered.staff = [{ kind: 'fte', value }];
          if (answered.publicServiceMission === 'no') answered.publicServiceMission = 'yes';
          expect(decideObligation(answered).missing).toContain(withheld);
        }
      }),
    );
  });

  it('apprendre ce qui était inconnu ne renverse jamais une décision prise dans une famille connue', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, anyStaff, (facts, population, staff) => {
        const before = decideObligation(facts);
        // With no category the page exempts on staff alone, though a State service would be obliged: see the next case.
        if (before.status === 'undetermined' || facts.legalCategory === null) return;
        const learnt: ObligationFacts = {
          ...facts,
          population: facts.population ?? population,
          staff: facts.staff?.length ? facts.staff : [staff],
        };
        const after = decideObligation(learnt);
        expect(after.status).toBe(before.status);
      }),
    );
  });

  it('un ETP nouveau renverse une présomption, un fait plus faible ne renverse pas un ETP', () => {
    fc.assert(
      fc.property(anyFacts, people, anyStaff, (facts, value, weaker) => {
        const withFte: ObligationFacts = {
          ...facts,
          staff: [...(facts.staff ?? []), { kind: 'fte', value, year: 2031 }],
        };
        const before = decideObligation(withFte);
        expect(before.certainty).toBe('certain');
        if (weaker.kind === 'fte') return;
        const after = decideObligation({ ...withFte, staff: [...(withFte.staff ?? []), weaker] });
        expect(verdict(after)).toBe(verdict(before));
      }),
    );
  });

  it('l’ordre des effectifs d’années différentes ne change rien, et rien n’est modifié', () => {
    const distinct = fc.uniqueArray(anyStaff, { maxLength: 5, selector: ({ kind, year: dated }) => `${kind}${dated}` });
    fc.assert(
      fc.property(anyFacts, distinct, (facts, staff) => {
        const frozen = structuredClone({ ...facts, staff });
        const forward = decideObligation({ ...facts, staff });
        expect(decideObligation({ ...facts, staff: staff.toReversed() })).toEqual(forward);
        expect({ ...facts, staff }).toEqual(frozen);
      }),
    );
  });

  it('plus d’habitants ou plus d’ETP ne fait jamais sortir de l’obligation', () => {
    fc.assert(
      fc.property(anyCategory, inhabitants, people, fc.nat(5000), fc.nat(500), (legalCategory, totale, value, a, b) => {
        const decide = (inhabitantsNow: number, fteNow: number) =>
          decideObligation({
            legalCategory,
            publicServiceMission: 'yes',
            population: { totale: inhabitantsNow },
            staff: [{ kind: 'fte', value: fteNow }],
          }).status;
        if (decide(totale, value) === 'obligated') expect(decide(totale + a, value + b)).toBe('obligated');
      }),
    );
  });
});
