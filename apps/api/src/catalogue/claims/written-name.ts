/** Longest alias a partner may have. */
const LONGEST = 300;

/**
 * A name as a record wrote it, made fit to be an alias: on one line, without unseen characters, which a form would
 * refuse to send back.
 */
export function writtenName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '');
}
