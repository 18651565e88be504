/** A heading by its depth, 1 being the highest. Those not numbered keep their place and take no number. */
export interface OutlineEntry {
  depth: number;
  numbered: boolean;
}

/**
 * Numbers headings: 1., 2., 2.1., 2.1.1. A heading two steps under the one before it is taken one step under: a reader
 * of headings must not meet a hole (WCAG 1.3.1).
 * @returns number (null when not numbered) and depth shown, for each entry
 */
export function numberOutline(entries: readonly OutlineEntry[]): { number: string | null; depth: number }[] {
  const counters: number[] = [];
  let deepest = 0;
  return entries.map(({ depth: wanted, numbered }) => {
    const depth = Math.max(1, Math.min(wanted, deepest + 1));
    deepest = depth;
    if (!numbered) return { number: null, depth };
    counters.length = Math.min(counters.length, depth);
    while (counters.length < depth) counters.push(0);
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    // A numbered heading under one that has no number: its parents count as the first.
    return { number: counters.map((count) => `${Math.max(count, 1)}.`).join(''), depth };
  });
}
