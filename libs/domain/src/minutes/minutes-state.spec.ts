import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterMinutesAct, MINUTES_ACTS, minutesAllow, type MinutesAct, type MinutesStanding } from './minutes-state.js';

const after = (...acts: MinutesAct[]) =>
  acts.reduce<MinutesStanding>((standing, act) => afterMinutesAct(act, standing), { state: 'draft', erratum: 0 });

describe('vie d’un compte rendu', () => {
  it.each<[MinutesStanding, MinutesAct[]]>([
    [{ state: 'draft', erratum: 0 }, ['write', 'validate']],
    [{ state: 'draft', erratum: 1 }, ['write', 'validate', 'abandon_erratum']],
    [{ state: 'validated', erratum: 0 }, ['withdraw', 'send']],
    [{ state: 'validated', erratum: 2 }, ['withdraw', 'send']],
    [{ state: 'sent', erratum: 0 }, ['resend', 'open_erratum']],
    [{ state: 'sent', erratum: 1 }, ['resend', 'open_erratum']],
  ])('%j permet %j', (standing, acts) => {
    expect(MINUTES_ACTS.filter((act) => minutesAllow(act, standing))).toEqual(acts);
  });

  it('un erratum d’erratum est l’erratum suivant', () => {
    const once = after('validate', 'send', 'open_erratum', 'validate', 'send');
    expect(once).toEqual({ state: 'sent', erratum: 1 });
    expect(afterMinutesAct('open_erratum', once)).toEqual({ state: 'draft', erratum: 2 });
  });

  it('un erratum abandonné laisse la dernière édition envoyée', () => {
    expect(after('validate', 'send', 'open_erratum', 'abandon_erratum')).toEqual({ state: 'sent', erratum: 0 });
  });

  it.each<[MinutesAct[], MinutesAct]>([
    [[], 'send'],
    [[], 'open_erratum'],
    [[], 'abandon_erratum'],
    [['validate'], 'write'],
    [['validate', 'send'], 'withdraw'],
    [['validate', 'send', 'open_erratum'], 'open_erratum'],
    [['validate', 'send', 'open_erratum', 'validate'], 'open_erratum'],
  ])('après %j, %s est refusé', (acts, refused) => {
    expect(() => afterMinutesAct(refused, after(...acts))).toThrow('minutes_act_refused');
  });

  it('le numéro d’erratum n’est jamais négatif et ne monte que d’un cran', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MINUTES_ACTS), { maxLength: 60 }), (acts) => {
        let standing: MinutesStanding = { state: 'draft', erratum: 0 };
        for (const act of acts.filter((one) => one)) {
          if (!minutesAllow(act, standing)) continue;
          const next = afterMinutesAct(act, standing);
          expect(Math.abs(next.erratum - standing.erratum)).toBeLessThanOrEqual(1);
          expect(next.erratum).toBeGreaterThanOrEqual(0);
          standing = next;
        }
      }),
    );
  });
});
