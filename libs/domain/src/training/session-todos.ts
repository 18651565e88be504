/**
 * What a session waits for: to be confirmed, postponed or cancelled; somebody's answer, about to be late or late; people
 * to be called; to be said held.
 */
export const SESSION_TODOS = ['decide', 'answer', 'call', 'close'] as const;
export type SessionTodo = (typeof SESSION_TODOS)[number];

/** Days before the end of registrations, or before the first day when there is none, when too few people is a question. */
export const DECIDE_BEFORE = 14;

/** Days before the first day when everybody who comes should have been called. */
export const CALL_BEFORE = 10;

/** Hours before the end of a question when a phone call may still save its seat. */
export const ANSWER_BEFORE_HOURS = 24;

/** Days during which silence is worth a phone call: the person may still be put back. */
export const SILENCE_DAYS = 7;
