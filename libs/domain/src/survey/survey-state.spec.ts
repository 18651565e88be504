import { describe, expect, it } from '@jest/globals';
import { afterSurveyAct, isTooLate, SURVEY_ACTS, SURVEY_STATES, surveyAllows } from './survey-state.js';

describe('ce qu’un questionnaire permet', () => {
  it.each([
    ['draft', ['edit', 'open']],
    ['open', ['withdraw', 'invite', 'answer', 'close']],
    ['closed', ['reopen']],
  ] as const)('%s : %j', (state, acts) => {
    expect(SURVEY_ACTS.filter((act) => surveyAllows(act, { state, answered: 0 }))).toEqual(acts);
  });

  it('les questions auxquelles quelqu’un a répondu ne se reprennent plus', () => {
    expect(surveyAllows('withdraw', { state: 'open', answered: 1 })).toBe(false);
    expect(() => afterSurveyAct('withdraw', { state: 'open', answered: 1 })).toThrow('survey_act_refused');
  });

  it('chaque acte permis mène à un état connu', () => {
    for (const state of SURVEY_STATES) {
      for (const act of SURVEY_ACTS.filter((one) => surveyAllows(one, { state, answered: 0 }))) {
        expect(SURVEY_STATES).toContain(afterSurveyAct(act, { state, answered: 0 }));
      }
    }
  });

  it.each([
    ['2026-05-24', '2026-05-24', false],
    ['2026-05-25', '2026-05-24', true],
    ['2026-05-25', null, false],
  ])('le %s, le dernier jour étant le %s : trop tard %s', (today, last, late) => {
    expect(isTooLate(today, last)).toBe(late);
  });
});
