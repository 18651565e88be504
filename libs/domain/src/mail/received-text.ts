/** Unseen characters that change what is read, and the NUL that no database keeps; tabs and line ends stay. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What strangers wrote, fit to be kept and shown: no control character, no half character, at most `max` UTF-16 units. */
export function storableText(text: string, max: number): string {
  const clean = text.replaceAll('\r\n', '\n').replace(UNSEEN, '');
  return whole(clean.slice(0, max)).trimEnd();
}

/** Half characters, as a cut leaves them, made visible. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** The beginning of a text on one line, for a list. */
export const excerptOf = (text: string, max: number): string => whole(text.replace(/\s+/g, ' ').trim().slice(0, max));

/** The same on one line, for a name or a subject. */
export const storableLine = (text: string, max: number): string =>
  storableText(text.replace(/[\s\u2028\u2029]+/gu, ' ').trim(), max);

const SEPARATOR =
  /^(?:-{2,}\s*(?:message d['’]origine|original message|message transf[ée]r[ée]|forwarded message)\s*-{2,}|_{20,})$/i;
const ATTRIBUTION = /^(?:le|on)\s.{5,200}\s(?:a [ée]crit|wrote)\s*:$/i;
/** « De : » alone may be anything: only what follows it makes it the head of a copy. */
const HEAD = /^(?:de|from)\s*:.{3,200}$/i;
const HEAD_FOLLOWS = /^(?:envoy[ée]e?|date|sent|[àa]|to|objet|subject)\s*:/i;

/**
 * What somebody wrote, and the copy of our mail under it, which a screen folds. `quoted` is empty when no copy is
 * recognised, or when the answer goes on between its lines; nothing is lost: the two together hold every line.
 */
export function splitQuoted(text: string): { said: string; quoted: string } {
  const lines = text.split('\n');
  const start = lines.findIndex((line, at) => startsQuote(line.trim(), (lines[at + 1] ?? '').trim()));
  const before = lines.slice(0, Math.max(start, 0));
  if (before.every((line) => line.trim() === '') || answersBelow(lines.slice(start))) return { said: text, quoted: '' };
  return { said: before.join('\n').trimEnd(), quoted: lines.slice(start).join('\n').trim() };
}

function startsQuote(line: string, next: string): boolean {
  if (line.startsWith('>') || SEPARATOR.test(line)) return true;
  // « Le 3 juin 2026 à 10:00, PIGMA\n<pigma@example.org> a écrit : » is often cut in two.
  if (ATTRIBUTION.test(line) || ATTRIBUTION.test(`${line} ${next}`)) return true;
  return HEAD.test(line) && HEAD_FOLLOWS.test(next);
}

/** True when unmarked lines follow marked ones: somebody answers point by point. */
function answersBelow(lines: string[]): boolean {
  const marked = lines.findIndex((line) => line.trim().startsWith('>'));
  return marked >= 0 && lines.slice(marked).some((line) => line.trim() !== '' && !line.trim().startsWith('>'));
}
