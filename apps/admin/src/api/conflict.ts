/** What the conflict dialog needs: my changes, the record I started from, and the one stored meanwhile. */
export interface Conflict {
  resource: string;
  mine: Record<string, unknown>;
  before: Record<string, unknown>;
  current: Record<string, unknown>;
}

/** `keep`: save mine over it; `reload`: take theirs; `back`: return to the form and decide later. */
export type ConflictAnswer = 'keep' | 'reload' | 'back';

let asker: ((conflict: Conflict) => Promise<ConflictAnswer>) | null = null;

export function onConflict(ask: (conflict: Conflict) => Promise<ConflictAnswer>): () => void {
  asker = ask;
  return () => {
    asker = null;
  };
}

export function askAboutConflict(conflict: Conflict): Promise<ConflictAnswer> {
  return asker ? asker(conflict) : Promise.resolve('back');
}
