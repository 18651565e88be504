/** 1 minus the share of letters to change, 0 below a half. Numbers are identities: 33 is not nearly 34. */
export function wordNearness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const allowed = Math.floor(longest / 2);
  if (Math.abs(a.length - b.length) > allowed || /\d/.test(a) || /\d/.test(b)) return 0;
  // Cheaper than the distance, and never above it: letters one word has and the other has not.
  const [left, right] = [lettersOf(a), lettersOf(b)];
  if (bitCount(left & ~right) > allowed || bitCount(right & ~left) > allowed) return 0;
  const distance = editDistance(a, b);
  return distance > allowed ? 0 : 1 - distance / longest;
}

/** One bit for each letter of a folded word. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Levenshtein distance, one row kept. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const substituted = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(substituted, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
