import { describe, expect, it } from '@jest/globals';
import { USUAL_BOUNDS } from './seats.js';
import {
  SESSION_ACTS,
  SESSION_STATES,
  type SessionState,
  sessionAfter,
  sessionMay,
  seatStatusIn,
} from './session-states.js';

const facts = {
  firstDay: '2027-03-28',
  lastDay: '2027-03-29',
  today: '2027-03-01',
  seated: 6,
  bounds: { ...USUAL_BOUNDS, surchargeCents: null },
};
const over = { ...facts, today: '2027-03-30' };

describe('ce que peut devenir une session', () => {
  const allowed: Record<string, SessionState> = {
    'open draft': 'open',
    'confirm open': 'confirmed',
    'postpone open': 'open',
    'postpone confirmed': 'open',
    'hold confirmed': 'held',
    'cancel draft': 'cancelled',
    'cancel open': 'cancelled',
    'cancel confirmed': 'cancelled',
    'reopen held': 'confirmed',
  };

  it.each(SESSION_ACTS.flatMap((act) => SESSION_STATES.map((state) => [act, state] as const)))(
    '%s une session %s',
    (act, state) => {
      const expected = allowed[`${act} ${state}`];
      const then = act === 'hold' ? over : facts;
      expect(sessionMay(act, state, then)).toBe(expected !== undefined);
      if (expected) expect(sessionAfter(act, state, then)).toBe(expected);
      else expect(() => sessionAfter(act, state, then)).toThrow('session_state');
    },
  );

  it.each<[number, string | null]>([
    [3, 'below_lower_bound'],
    [4, null],
    [8, null],
    [9, 'surcharge_unknown'],
  ])('avec %d inscrits, la confirmer : %s', (seated, code) => {
    const act = () => sessionAfter('confirm', 'open', { ...facts, seated });
    if (code) expect(act).toThrow(code);
    else expect(act()).toBe('confirmed');
  });

  it.each<[string, boolean]>([
    ['2027-03-27', true],
    ['2027-03-28', true],
    ['2027-03-29', false],
  ])('le %s, ouvrir une session du 28 mars : %s', (today, may) => {
    expect(sessionMay('open', 'draft', { ...facts, today })).toBe(may);
    if (!may) expect(() => sessionAfter('open', 'draft', { ...facts, today })).toThrow('session_in_the_past');
  });

  it.each<[string, boolean]>([
    ['2027-03-28', false],
    ['2027-03-29', true],
  ])('le %s, la déclarer tenue quand elle finit le 29 : %s', (today, may) => {
    expect(sessionMay('hold', 'confirmed', { ...facts, today })).toBe(may);
    if (!may) expect(() => sessionAfter('hold', 'confirmed', { ...facts, today })).toThrow('session_not_yet');
  });

  it('une place est confirmée dans une session confirmée, et seulement là', () => {
    expect(SESSION_STATES.map(seatStatusIn)).toEqual([
      'registered',
      'registered',
      'confirmed',
      'registered',
      'registered',
    ]);
  });
});
