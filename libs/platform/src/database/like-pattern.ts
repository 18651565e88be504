/** Text taken literally in the pattern of a SQL LIKE: its %, _ and \ are no wildcards. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
