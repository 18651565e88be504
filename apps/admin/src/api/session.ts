import type { Me } from './types.js';

/**
 * Who is signed in, as far as this tab knows. Kept outside React because the auth provider, the data provider and the
 * re-login dialog all read it. The server alone decides: this is a memo of its last answer, at most a minute old.
 */
const FRESH_MS = 60_000;

let known: { me: Me; at: number } | null = null;
let asker: ((email: string) => Promise<boolean>) | null = null;
let asking: Promise<boolean> | null = null;

export function rememberSession(me: Me): Me {
  known = { me, at: Date.now() };
  return me;
}

export function forgetSession(): void {
  known = null;
}

/** The account last seen signed in, even if its session has expired since. */
export function lastMe(): Me | null {
  return known?.me ?? null;
}

export function freshMe(): Me | null {
  return known && Date.now() - known.at < FRESH_MS ? known.me : null;
}

/** The dialog that asks for the password again registers itself here. */
export function onSessionExpired(ask: (email: string) => Promise<boolean>): () => void {
  asker = ask;
  return () => {
    asker = null;
  };
}

/**
 * Asks for the password again without leaving the page, so that nothing typed is lost. Several requests refused at
 * once share one dialog. Resolves false when nobody was signed in or when the person gives up.
 */
export function signInAgain(): Promise<boolean> {
  const me = lastMe();
  if (!me?.email || !asker) return Promise.resolve(false);
  asking ??= asker(me.email).finally(() => {
    asking = null;
  });
  return asking;
}
