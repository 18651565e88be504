/**
 * Shares an amount in proportion to weights, by largest remainder: the parts sum to the whole exactly, and two parts of
 * equal weight differ by a cent at most. Ties go to the first.
 * @param totalCents integer, 0 or more
 * @param weights integers, 0 or more, not all 0
 */
export function shareByLargestRemainder(totalCents: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) throw new RangeError('no weight to share by');
  const parts = weights.map((weight) => Math.floor((totalCents * weight) / sum));
  const left = totalCents - parts.reduce((total, part) => total + part, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (totalCents * weight) % sum }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
