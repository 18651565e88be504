/**
 * Share of `part` in `base`, in whole percents, half upwards: 62.5 % is 63 %.
 * @returns null when there is no base: unknown is not zero
 */
export function wholePercent(part: number, base: number): number | null {
  return base > 0 ? Math.floor((200 * part + base) / (2 * base)) : null;
}
