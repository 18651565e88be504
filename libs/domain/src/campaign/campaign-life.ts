import { DomainError } from '../domain-error.js';

export const CAMPAIGN_STATES = ['draft', 'scheduled', 'held', 'running', 'paused', 'done', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Acts on a campaign; `hold`, `leave` and `finish` are the product's own. */
export const CAMPAIGN_ACTS = [
  'schedule',
  'unschedule',
  'launch',
  'leave',
  'hold',
  'pause',
  'resume',
  'finish',
  'cancel',
] as const;
export type CampaignAct = (typeof CAMPAIGN_ACTS)[number];

/** `launch`: somebody says « now »; `leave`: the hour it was scheduled for has come. */
const TRANSITIONS: Record<CampaignAct, { from: readonly CampaignState[]; to: CampaignState; by: 'staff' | 'product' }> =
  {
    schedule: { from: ['draft'], to: 'scheduled', by: 'staff' },
    unschedule: { from: ['scheduled', 'held'], to: 'draft', by: 'staff' },
    launch: { from: ['draft', 'scheduled', 'held'], to: 'running', by: 'staff' },
    leave: { from: ['scheduled'], to: 'running', by: 'product' },
    hold: { from: ['scheduled'], to: 'held', by: 'product' },
    pause: { from: ['running'], to: 'paused', by: 'staff' },
    resume: { from: ['paused'], to: 'running', by: 'staff' },
    finish: { from: ['running'], to: 'done', by: 'product' },
    cancel: { from: ['draft', 'scheduled', 'held', 'running', 'paused'], to: 'cancelled', by: 'staff' },
  };

/** True when the act is possible in that state: the server enforces it, the screen shows its buttons from it. */
export const mayAct = (act: CampaignAct, state: CampaignState): boolean => TRANSITIONS[act].from.includes(state);

/** @returns the state after the act @throws DomainError campaign_act_refused { act, state } */
export function afterAct(act: CampaignAct, state: CampaignState): CampaignState {
  if (!mayAct(act, state)) throw new DomainError('campaign_act_refused', { act, state });
  return TRANSITIONS[act].to;
}

/** Words, recipients and attachments change until it leaves. */
export const isEditable = (state: CampaignState): boolean => ['draft', 'scheduled', 'held'].includes(state);

/** Later than this, in milliseconds, a campaign does not leave by itself: it is held for somebody's word. */
export const CAMPAIGN_LATE_AFTER = 6 * 3_600_000;

/** What becomes of a scheduled campaign at `now`: nothing yet, it leaves, or it is too late to leave by itself. */
export function dueAct(scheduledAt: Date, now: Date): 'leave' | 'hold' | null {
  const late = now.getTime() - scheduledAt.getTime();
  if (late < 0) return null;
  return late > CAMPAIGN_LATE_AFTER ? 'hold' : 'leave';
}
