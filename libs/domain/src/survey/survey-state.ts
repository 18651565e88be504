import { DomainError } from '../domain-error.js';

export const SURVEY_STATES = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export const SURVEY_ACTS = ['edit', 'open', 'withdraw', 'invite', 'answer', 'close', 'reopen'] as const;
export type SurveyAct = (typeof SURVEY_ACTS)[number];

/** What a survey allows: from which states, and where it leads. */
const TABLE: Record<SurveyAct, { from: readonly SurveyState[]; to: SurveyState | 'same' }> = {
  edit: { from: ['draft'], to: 'same' },
  open: { from: ['draft'], to: 'open' },
  // Questions that somebody answered are not rewritten under the answers.
  withdraw: { from: ['open'], to: 'draft' },
  invite: { from: ['open'], to: 'same' },
  answer: { from: ['open'], to: 'same' },
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
};

interface Situation {
  state: SurveyState;
  answered: number;
}

export function surveyAllows(act: SurveyAct, { state, answered }: Situation): boolean {
  return TABLE[act].from.includes(state) && !(act === 'withdraw' && answered > 0);
}

/** @returns the state after the act @throws DomainError survey_act_refused { act, state, answered } */
export function afterSurveyAct(act: SurveyAct, situation: Situation): SurveyState {
  if (!surveyAllows(act, situation)) throw new DomainError('survey_act_refused', { act, ...situation });
  const { to } = TABLE[act];
  return to === 'same' ? situation.state : to;
}

/** True after the last day to answer. Both are days of Paris, `YYYY-MM-DD`; no last day, never late. */
export const isTooLate = (today: string, lastDay: string | null): boolean => lastDay !== null && today > lastDay;
