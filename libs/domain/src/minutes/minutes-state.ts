import { DomainError } from '../domain-error.js';

export const MINUTES_STATES = ['draft', 'validated', 'sent'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const MINUTES_ACTS = [
  'write',
  'validate',
  'withdraw',
  'send',
  'resend',
  'open_erratum',
  'abandon_erratum',
] as const;
export type MinutesAct = (typeof MINUTES_ACTS)[number];

/** Where minutes stand. `erratum` is 0 for the first edition, then that of the erratum being written or published. */
export interface MinutesStanding {
  state: MinutesState;
  erratum: number;
}

interface Transition {
  from: MinutesState;
  to: MinutesState;
  /** Added to the number of the erratum. */
  erratum?: 1 | -1;
}

/**
 * Draft, validated, sent; then erratum 1, 2, 3…: each goes the same way and keeps the editions before it. What was sent
 * is never taken back: it is corrected by an erratum, and an erratum by the next.
 */
const TABLE: Record<MinutesAct, Transition> = {
  write: { from: 'draft', to: 'draft' },
  validate: { from: 'draft', to: 'validated' },
  withdraw: { from: 'validated', to: 'draft' },
  send: { from: 'validated', to: 'sent' },
  resend: { from: 'sent', to: 'sent' },
  open_erratum: { from: 'sent', to: 'draft', erratum: 1 },
  abandon_erratum: { from: 'draft', to: 'sent', erratum: -1 },
};

export function minutesAllow(act: MinutesAct, { state, erratum }: MinutesStanding): boolean {
  return TABLE[act].from === state && erratum + (TABLE[act].erratum ?? 0) >= 0;
}

/** @throws DomainError minutes_act_refused { act, state, erratum } */
export function afterMinutesAct(act: MinutesAct, standing: MinutesStanding): MinutesStanding {
  if (!minutesAllow(act, standing)) throw new DomainError('minutes_act_refused', { act, ...standing });
  const { to, erratum = 0 } = TABLE[act];
  return { state: to, erratum: standing.erratum + erratum };
}
