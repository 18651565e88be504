import type { ActionFact, MinutesFacts } from '#domain/minutes/facts.js';
import { isBeforeNextMeeting } from '../meeting/action-words.js';

/**
 * The facts of now, with each promise as it stood then: that one was kept since, or that the next meeting has a day by
 * now, is what follows a meeting and changes nothing of it.
 */
export function actionsAsThen(now: MinutesFacts, then: Pick<MinutesFacts, 'actions' | 'carried'>): MinutesFacts {
  return { ...now, actions: each(now.actions, then.actions), carried: each(now.carried, then.carried) };
}

const each = (now: readonly ActionFact[], then: readonly ActionFact[]): ActionFact[] =>
  now.map((action) => {
    const before = then.find(({ id }) => id === action.id);
    if (!before) return action;
    const moved = isBeforeNextMeeting(before.due) && isBeforeNextMeeting(action.due);
    return { ...action, state: before.state, due: moved ? before.due : action.due };
  });
