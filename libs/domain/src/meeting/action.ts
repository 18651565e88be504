import { DomainError } from '../domain-error.js';

export const ACTION_STATES = ['open', 'in_progress', 'done', 'abandoned'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const ACTION_ACTS = ['start', 'finish', 'abandon', 'reopen'] as const;
export type ActionAct = (typeof ACTION_ACTS)[number];

/** Who promised: PIGMA, or a partner. */
export const OWNER_SIDES = ['pigma', 'partner'] as const;
export type OwnerSide = (typeof OWNER_SIDES)[number];
/** « avant le prochain GT », or a day. */
export const DUE_KINDS = ['next_meeting', 'date'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** What may become of an action. The server obeys it, the screens show their buttons from it. */
export const ACTION_TRANSITIONS: Readonly<Record<ActionAct, { to: ActionState; from: readonly ActionState[] }>> = {
  start: { to: 'in_progress', from: ['open'] },
  finish: { to: 'done', from: ['open', 'in_progress'] },
  abandon: { to: 'abandoned', from: ['open', 'in_progress'] },
  reopen: { to: 'open', from: ['in_progress', 'done', 'abandoned'] },
};

/** Carried from meeting to meeting as long as it is. */
export const isOpenAction = (state: ActionState): boolean => state === 'open' || state === 'in_progress';

/** @throws DomainError action_state */
export function actionAfter(act: ActionAct, state: ActionState): ActionState {
  const { from, to } = ACTION_TRANSITIONS[act];
  if (!from.includes(state)) throw new DomainError('action_state', { act, state });
  return to;
}

/** A deadline is its last day in time; one that nobody knows is never late. */
export function isLate(action: { state: ActionState; deadline: string | null }, today: string): boolean {
  return isOpenAction(action.state) && action.deadline !== null && action.deadline < today;
}

/** Days before a deadline from which its owner is reminded, once. */
export const REMIND_BEFORE = 7;
/** Days between two reminders of a late action. */
export const REMIND_EVERY = 14;
/** Days after which the product gives up by itself: what is older waits for somebody. */
export const REMIND_UNTIL = 45;

/**
 * Why its owner is to be reminded today, or null. A reminder already sent for the same reason is not sent again, and an
 * action that was long late when it was typed in mails nobody.
 */
export function reminderDue(
  action: { state: ActionState; deadline: string | null; remindedOn: string | null },
  today: string,
): 'soon' | 'late' | null {
  const { state, deadline, remindedOn } = action;
  if (!isOpenAction(state) || deadline === null) return null;
  const left = daysBetween(today, deadline);
  const since = remindedOn === null ? Infinity : daysBetween(remindedOn, today);
  if (left >= 0) return left <= REMIND_BEFORE && since > REMIND_BEFORE - left ? 'soon' : null;
  if (-left > REMIND_UNTIL) return null;
  return since >= Math.min(REMIND_EVERY, -left) ? 'late' : null;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
