const CLAUSE_END = /[.;:,()!?]| - /;
/** Words that deny what follows, unless they deny a restriction (« aucune restriction, licence ouverte »). */
const DENIAL_BEFORE =
  /\b(?:pas|non|aucune?|sans|hors|ni|jamais|excepte|not|no|without|kein|keine)\b(?! (?:de |d'|autre )?(?:restriction|limitation|contrainte|condition))(?:\W+\w+){0,5}\W*$/;
const DENIAL_AFTER =
  /^\W*(?:\w+\W+){0,2}?(?:n'est pas|n'a pas|ne s'applique pas|ne peut|ne couvre pas|does not|is not|not applicable)\b/;

/**
 * True when the mention at [start, end) of `words` (plain text) is denied within its own clause: « ces données ne
 * relèvent pas de la licence ouverte », « la licence ouverte ne s'applique pas ».
 */
export function isNegated(words: string, start: number, end: number): boolean {
  const before = words.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const after = words.slice(end).split(CLAUSE_END)[0] ?? '';
  return DENIAL_BEFORE.test(before) || DENIAL_AFTER.test(after);
}
