import type { MinutesContent } from '#domain/minutes/content.js';
import { lastMe } from '../../api/session.js';

/** What was typed and not saved yet, with the text it was typed on. */
interface KeptDraft {
  base: { content: MinutesContent; version: number };
  content: MinutesContent;
}

/** One an account: on a shared computer, nobody signs what somebody else typed. */
const keyOf = (id: string) => `minutes-draft-${lastMe()?.id ?? ''}-${id}`;

/** Null when there is none, or when the browser keeps nothing. */
export function keptDraft(id: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    return text ? (JSON.parse(text) as KeptDraft) : null;
  } catch {
    return null;
  }
}

export function keepDraft(id: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // Full, or forbidden: saving by the server goes on.
  }
}

export function dropDraft(id: string): void {
  localStorage.removeItem(keyOf(id));
}
