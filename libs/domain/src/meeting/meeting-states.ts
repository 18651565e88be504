import { DomainError } from '../domain-error.js';

/** `convened`: its invitations have left. `held`: it took place, attendance is what it is. */
export const MEETING_STATES = ['planned', 'convened', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_ACTS = ['convene', 'hold', 'cancel', 'reopen'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

interface Transition {
  to: MeetingState;
  from: readonly MeetingState[];
  /** May it happen on `today`, for a meeting that starts that day? Days are `YYYY-MM-DD`. */
  when?: (startsOn: string, today: string) => boolean;
}

/** What may become of a meeting. The server obeys it, the screens show their buttons from it. */
export const MEETING_TRANSITIONS: Readonly<Record<MeetingAct, Transition>> = {
  convene: { to: 'convened', from: ['planned', 'convened'] },
  /** From its first day on: nobody attends tomorrow's meeting. */
  hold: { to: 'held', from: ['planned', 'convened'], when: (startsOn, today) => startsOn <= today },
  cancel: { to: 'cancelled', from: ['planned', 'convened'] },
  /** A cancelled meeting that takes place after all, or one said held by mistake. */
  reopen: { to: 'planned', from: ['cancelled', 'held'] },
};

export function meetingMay(act: MeetingAct, state: MeetingState, startsOn: string, today: string): boolean {
  const { from, when } = MEETING_TRANSITIONS[act];
  return from.includes(state) && (when?.(startsOn, today) ?? true);
}

/** @throws DomainError meeting_not_yet, meeting_state */
export function meetingAfter(act: MeetingAct, state: MeetingState, startsOn: string, today: string): MeetingState {
  const { from, to } = MEETING_TRANSITIONS[act];
  if (!from.includes(state)) throw new DomainError('meeting_state', { act, state });
  if (!meetingMay(act, state, startsOn, today)) throw new DomainError('meeting_not_yet', { startsOn });
  return to;
}
