/** `unconfirmed`: typed on a public page, its address not proved yet. `placed`: has a registration, in a session. */
export const INTEREST_STATES = ['unconfirmed', 'waiting', 'placed', 'withdrawn'] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

/** Where it comes from: somebody of the team, a mail's reply, a meeting, a public page, a session that was cancelled. */
export const INTEREST_SOURCES = ['staff', 'mail', 'meeting', 'form', 'session'] as const;
export type InterestSource = (typeof INTEREST_SOURCES)[number];
