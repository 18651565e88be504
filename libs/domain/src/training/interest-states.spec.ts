import { describe, expect, it } from '@jest/globals';
import {
  INTEREST_ACTS,
  INTEREST_STATES,
  type InterestAct,
  interestMay,
  isInterestOpen,
  requireInterestAct,
  requireWish,
} from './interest-states.js';

describe('ce que devient un intérêt', () => {
  it.each<[InterestAct, string[]]>([
    ['confirm', ['unconfirmed']],
    ['withdraw', ['unconfirmed', 'waiting']],
    ['restore', ['withdrawn']],
  ])('%s se fait depuis %j, et de là seulement', (act, from) => {
    expect(INTEREST_STATES.filter((state) => interestMay(act, state))).toEqual(from);
    for (const state of INTEREST_STATES) {
      if (from.includes(state)) expect(requireInterestAct(act, state)).toBe(INTEREST_ACTS[act].to);
      else expect(() => requireInterestAct(act, state)).toThrow('interest_state');
    }
  });

  it('une personne placée ou retirée ne change plus de vœu', () => {
    expect(INTEREST_STATES.filter(isInterestOpen)).toEqual(['unconfirmed', 'waiting']);
  });
});

describe('période souhaitée', () => {
  const today = '2027-03-10';
  it.each([
    [null, null],
    ['2026-01-01', null],
    [null, today],
    [today, today],
    ['2027-03-11', '2027-03-11'],
  ])('de %s à %s : possible', (wishedFrom, wishedTo) => {
    expect(() => {
      requireWish({ wishedFrom, wishedTo }, today);
    }).not.toThrow();
  });

  it('finie la veille, elle ne se note plus', () => {
    expect(() => {
      requireWish({ wishedFrom: null, wishedTo: '2027-03-09' }, today);
    }).toThrow('wish_over');
  });

  it('elle ne finit pas avant de commencer', () => {
    expect(() => {
      requireWish({ wishedFrom: '2027-04-02', wishedTo: '2027-04-01' }, today);
    }).toThrow('wish_out_of_order');
  });
});
