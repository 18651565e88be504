import { describe, expect, it } from '@jest/globals';
import { changedTerms, requireRoomForSeated, type SessionTerms } from './session-terms.js';
import type { SessionState } from './session-states.js';

const TERMS: SessionTerms = {
  ...{ priceCents: 66_667, vatRule: 'rate', vatBasisPoints: 2000 },
  ...{ lowerBound: 4, upperBound: 8, surchargeCents: null },
};

describe('prix et bornes d’une session', () => {
  it('une exonération n’a pas de taux ; y renoncer rend le taux habituel', () => {
    const exempt = changedTerms(TERMS, { vatRule: 'exempt' });
    expect(exempt).toEqual({ ...TERMS, vatRule: 'exempt', vatBasisPoints: null });
    expect(changedTerms(exempt, { vatRule: 'rate' })).toEqual(TERMS);
    expect(changedTerms(exempt, { vatRule: 'rate', vatBasisPoints: 550 })).toMatchObject({ vatBasisPoints: 550 });
  });

  it('le minimum peut égaler le maximum, jamais le dépasser', () => {
    expect(changedTerms(TERMS, { lowerBound: 8 })).toMatchObject({ lowerBound: 8, upperBound: 8 });
    expect(() => changedTerms(TERMS, { lowerBound: 9 })).toThrow('bounds_out_of_order');
    expect(() => changedTerms(TERMS, { upperBound: 3 })).toThrow('bounds_out_of_order');
  });

  it.each<[string, Partial<SessionTerms>, Partial<SessionTerms>, number, SessionState, string | null]>([
    ['le maximum descend jusqu’aux places prises', {}, { upperBound: 6 }, 6, 'open', null],
    ['il ne descend pas au-dessous', {}, { upperBound: 5 }, 6, 'open', 'bounds_below_seats'],
    ['un surcoût se retire tant que le groupe tient', { surchargeCents: 1 }, {}, 8, 'open', null],
    ['il ne se retire pas au-delà', { surchargeCents: 1 }, {}, 9, 'open', 'bounds_below_seats'],
    ['un groupe déjà trop grand peut grandir', { upperBound: 5 }, { upperBound: 6 }, 7, 'open', null],
    ['le minimum d’une session ouverte est libre', {}, { lowerBound: 7 }, 4, 'open', null],
    ['celui d’une session confirmée s’arrête à ses personnes', {}, { lowerBound: 5 }, 5, 'confirmed', null],
    ['et ne les dépasse pas', {}, { lowerBound: 6 }, 5, 'confirmed', 'bounds_above_seats'],
    ['ni une fois tenue', {}, { lowerBound: 6 }, 5, 'held', 'bounds_above_seats'],
  ])('%s', (_case, before, after, taken, state, refusal) => {
    const act = () => {
      requireRoomForSeated({ ...TERMS, ...before }, { ...TERMS, ...after }, taken, state);
    };
    if (refusal) expect(act).toThrow(refusal);
    else expect(act).not.toThrow();
  });
});
