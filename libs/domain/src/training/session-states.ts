import { DomainError } from '../domain-error.js';
import { type Bounds, requireQuorum } from './seats.js';

/** `open`: people may register. `confirmed`: it takes place. `held`: it took place. */
export const SESSION_STATES = ['draft', 'open', 'confirmed', 'held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What staff does to a session; postponing one keeps it open on other days. */
export const SESSION_ACTS = ['open', 'confirm', 'postpone', 'hold', 'cancel', 'reopen'] as const;
export type SessionAct = (typeof SESSION_ACTS)[number];

/** What a transition looks at. Days are `YYYY-MM-DD`; `seated`: people whose status takes a seat. */
export interface SessionFacts {
  firstDay: string;
  lastDay: string;
  today: string;
  seated: number;
  bounds: Bounds;
}

interface Transition {
  to: SessionState;
  from: readonly SessionState[];
  /** @throws DomainError saying why not now */
  when: (facts: SessionFacts) => void;
}

const always = (): void => undefined;

function toCome({ firstDay, today }: SessionFacts): void {
  if (firstDay < today) throw new DomainError('session_in_the_past', { firstDay });
}

/** What may become of a session. The server obeys it, the screens show their buttons from it. */
export const SESSION_TRANSITIONS: Readonly<Record<SessionAct, Transition>> = {
  open: { to: 'open', from: ['draft'], when: toCome },
  confirm: {
    to: 'confirmed',
    from: ['open'],
    when: ({ seated, bounds }) => {
      requireQuorum(seated, bounds);
    },
  },
  /** Those registered are asked again: until it is confirmed anew, nobody counts on it. */
  postpone: { to: 'open', from: ['open', 'confirmed'], when: toCome },
  hold: {
    to: 'held',
    from: ['confirmed'],
    when: ({ lastDay, today }) => {
      if (today < lastDay) throw new DomainError('session_not_yet', { lastDay });
    },
  },
  cancel: { to: 'cancelled', from: ['draft', 'open', 'confirmed'], when: always },
  /** One said held by mistake. */
  reopen: { to: 'confirmed', from: ['held'], when: always },
};

/** @throws DomainError session_state, session_in_the_past, session_not_yet, below_lower_bound, surcharge_unknown */
export function sessionAfter(act: SessionAct, state: SessionState, facts: SessionFacts): SessionState {
  const { from, to, when } = SESSION_TRANSITIONS[act];
  if (!from.includes(state)) throw new DomainError('session_state', { act, state });
  when(facts);
  return to;
}

export function sessionMay(act: SessionAct, state: SessionState, facts: SessionFacts): boolean {
  try {
    sessionAfter(act, state, facts);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** What a seat is called in a session: a confirmed session has no seat that is not. */
export const seatStatusIn = (state: SessionState): 'registered' | 'confirmed' =>
  state === 'confirmed' ? 'confirmed' : 'registered';
