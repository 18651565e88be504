import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countMaturities,
  currentFacts,
  MATURITIES,
  OPEN_DATA_FIELDS,
  type OpenDataFacts,
  sumDatasets,
} from './open-data-progress.js';

const NOTHING: OpenDataFacts = {
  maturity: null,
  openDatasets: null,
  portal: null,
  portalUrl: null,
  software: null,
  licence: null,
  needs: null,
};
const seen = (observedOn: string, facts: Partial<OpenDataFacts>) => ({ ...NOTHING, ...facts, observedOn });

describe('ce qu’on sait d’un partenaire', () => {
  it('est, pour chaque fait, le dernier qui l’a dit ; se taire n’efface rien', () => {
    const may = seen('2018-05-31', { maturity: 'thinking', openDatasets: 150, licence: 'LO' });
    const november = seen('2018-11-08', { maturity: 'portal' });
    const now = currentFacts([november, may]);
    expect(now.maturity).toEqual({ value: 'portal', from: november });
    expect(now.openDatasets).toEqual({ value: 150, from: may });
    expect(now.licence).toEqual({ value: 'LO', from: may });
    expect(now.portal).toBeNull();
  });

  it('zéro jeu de données est dit, et n’est pas un silence', () => {
    const [before, after] = [seen('2018-05-31', { openDatasets: 12 }), seen('2018-11-08', { openDatasets: 0 })];
    expect(currentFacts([before, after]).openDatasets?.value).toBe(0);
  });

  it('retirer une observation la défait exactement, quelles que soient celles d’après', () => {
    const facts = fc.record({
      maturity: fc.option(fc.constantFrom(...MATURITIES)),
      openDatasets: fc.option(fc.nat(500)),
      portal: fc.option(fc.string()),
      portalUrl: fc.constant(null),
      software: fc.option(fc.string()),
      licence: fc.option(fc.string()),
      needs: fc.option(fc.string()),
    });
    const observation = fc
      .tuple(facts, fc.integer({ min: 10, max: 28 }))
      .map(([one, day]) => ({ ...one, observedOn: `2018-05-${day}` }));
    fc.assert(
      fc.property(fc.array(observation), observation, fc.nat(), (others, added, at) => {
        const place = at % (others.length + 1);
        const withIt = others.toSpliced(place, 0, added);
        expect(currentFacts(withIt.toSpliced(place, 1))).toEqual(currentFacts(others));
        for (const field of OPEN_DATA_FIELDS) {
          const now = currentFacts(withIt)[field];
          expect(now === null).toBe(withIt.every((one) => one[field] === null));
        }
      }),
    );
  });
});

describe('un tour de table en chiffres', () => {
  it('compte chaque degré, et à part ceux qui n’ont rien dit', () => {
    const said = [{ maturity: 'portal' as const }, { maturity: null }, { maturity: 'portal' as const }];
    expect(countMaturities(said)).toEqual({
      not_started: 0,
      thinking: 0,
      started: 0,
      advanced: 0,
      portal: 2,
      unknown: 1,
    });
  });

  it('additionne ce qui est connu, et dit sur combien', () => {
    expect(sumDatasets([{ openDatasets: 167 }, { openDatasets: null }, { openDatasets: 0 }])).toEqual({
      known: 2,
      total: 167,
    });
    expect(sumDatasets([{ openDatasets: null }])).toEqual({ known: 0, total: null });
    expect(sumDatasets([])).toEqual({ known: 0, total: null });
  });
});
