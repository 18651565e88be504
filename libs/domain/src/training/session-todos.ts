/** What a session waits for: to be confirmed, postponed or cancelled; to be said held. */
export const SESSION_TODOS = ['decide', 'close'] as const;
export type SessionTodo = (typeof SESSION_TODOS)[number];

/** Days before the end of registrations, or before the first day when there is none, when too few people is a question. */
export const DECIDE_BEFORE = 14;
