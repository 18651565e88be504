import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACTION_ACTS,
  ACTION_STATES,
  actionAfter,
  type ActionState,
  isLate,
  isOpenAction,
  REMIND_EVERY,
  reminderDue,
} from './action.js';

describe('ce que peut devenir une action', () => {
  const allowed: Record<string, ActionState> = {
    'start open': 'in_progress',
    'finish open': 'done',
    'finish in_progress': 'done',
    'abandon open': 'abandoned',
    'abandon in_progress': 'abandoned',
    'reopen in_progress': 'open',
    'reopen done': 'open',
    'reopen abandoned': 'open',
  };
  it.each(ACTION_ACTS.flatMap((act) => ACTION_STATES.map((state) => [act, state] as const)))(
    '%s : %s',
    (act, state) => {
      const expected = allowed[`${act} ${state}`];
      if (expected) expect(actionAfter(act, state)).toBe(expected);
      else expect(() => actionAfter(act, state)).toThrow('action_state');
    },
  );

  it('n’est plus reportée une fois faite ou abandonnée', () => {
    expect(ACTION_STATES.filter(isOpenAction)).toEqual(['open', 'in_progress']);
  });
});

describe('en retard', () => {
  it.each<[ActionState, string | null, boolean]>([
    ['open', '2018-11-07', true],
    ['in_progress', '2018-11-07', true],
    ['open', '2018-11-08', false],
    ['open', null, false],
    ['done', '2018-11-07', false],
    ['abandoned', '2018-11-07', false],
  ])('%s, pour le %s, le 8 novembre : %s', (state, deadline, expected) => {
    expect(isLate({ state, deadline }, '2018-11-08')).toBe(expected);
  });
});

describe('un rappel', () => {
  it.each<[string, string, string | null, string | null, 'soon' | 'late' | null]>([
    ['huit jours avant', '2018-11-08', null, '2018-10-31', null],
    ['sept jours avant', '2018-11-08', null, '2018-11-01', 'soon'],
    ['le lendemain du rappel', '2018-11-08', '2018-11-01', '2018-11-02', null],
    ['le jour même, déjà rappelé à sept jours', '2018-11-08', '2018-11-01', '2018-11-08', null],
    ['le jour même, jamais rappelé', '2018-11-08', null, '2018-11-08', 'soon'],
    ['rappelé pour une échéance d’avant', '2018-11-08', '2018-10-20', '2018-11-01', 'soon'],
    ['le lendemain de l’échéance', '2018-11-08', '2018-11-01', '2018-11-09', 'late'],
    ['treize jours après le rappel du retard', '2018-11-08', '2018-11-09', '2018-11-22', null],
    ['quatorze jours après le rappel du retard', '2018-11-08', '2018-11-09', '2018-11-23', 'late'],
    ['quarante-cinq jours après', '2018-11-08', '2018-12-07', '2018-12-23', 'late'],
    ['quarante-six jours après : à quelqu’un de décider', '2018-11-08', null, '2018-12-24', null],
    ['saisie huit ans après', '2018-11-08', null, '2026-11-08', null],
    ['sans échéance connue', '2018-11-08', null, null, null],
  ])('%s', (_case, deadline, remindedOn, today, expected) => {
    const known = today === null ? null : deadline;
    expect(reminderDue({ state: 'open', deadline: known, remindedOn }, today ?? deadline)).toBe(expected);
  });

  it('jamais pour une action close', () => {
    for (const state of ['done', 'abandoned'] as const) {
      expect(reminderDue({ state, deadline: '2018-11-08', remindedOn: null }, '2018-11-09')).toBeNull();
    }
  });

  it('jour après jour, une action laissée ouverte est rappelée cinq fois, jamais deux fois en moins de sept jours', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (due) => {
        const day = (shift: number) => new Date(due.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
        const sent: number[] = [];
        let remindedOn: string | null = null;
        for (let shift = -30; shift <= 90; shift++) {
          if (!reminderDue({ state: 'open', deadline: day(0), remindedOn }, day(shift))) continue;
          remindedOn = day(shift);
          sent.push(shift);
        }
        expect(sent).toEqual([-7, 1, 1 + REMIND_EVERY, 1 + 2 * REMIND_EVERY, 1 + 3 * REMIND_EVERY]);
      }),
    );
  });
});
