import { DomainError } from '../domain-error.js';

/** `unconfirmed`: typed on a public page, its address not proved yet. `placed`: has a registration, in a session. */
export const INTEREST_STATES = ['unconfirmed', 'waiting', 'placed', 'withdrawn'] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

/** Where it comes from: somebody of the team, a mail's reply, a meeting, a public page, a session that was cancelled. */
export const INTEREST_SOURCES = ['staff', 'mail', 'meeting', 'form', 'session'] as const;
export type InterestSource = (typeof INTEREST_SOURCES)[number];

/** What somebody decides about an interest; being placed, and back, is what happens to the person in a session. */
export const INTEREST_ACTS = {
  confirm: { from: ['unconfirmed'], to: 'waiting' },
  withdraw: { from: ['unconfirmed', 'waiting'], to: 'withdrawn' },
  restore: { from: ['withdrawn'], to: 'waiting' },
} as const satisfies Record<string, { from: readonly InterestState[]; to: InterestState }>;
export type InterestAct = keyof typeof INTEREST_ACTS;

export const interestMay = (act: InterestAct, state: InterestState): boolean =>
  INTEREST_ACTS[act].from.some((from) => from === state);

/** @returns the state it comes to @throws DomainError interest_state */
export function requireInterestAct(act: InterestAct, state: InterestState): InterestState {
  if (!interestMay(act, state)) throw new DomainError('interest_state', { act, state });
  return INTEREST_ACTS[act].to;
}

/** Those whose wishes may still change. */
export const isInterestOpen = (state: InterestState): boolean => state === 'waiting' || state === 'unconfirmed';

/**
 * A wish that can still come true.
 * @param wish days; null: any
 * @throws DomainError wish_over, wish_out_of_order
 */
export function requireWish(wish: { wishedFrom: string | null; wishedTo: string | null }, today: string): void {
  const { wishedFrom, wishedTo } = wish;
  if (wishedFrom !== null && wishedTo !== null && wishedTo < wishedFrom) throw new DomainError('wish_out_of_order');
  if (wishedTo !== null && wishedTo < today) throw new DomainError('wish_over', { wishedTo });
}
