/** Time of writing after which an automatic save leaves a version behind. */
const KEEP_AFTER = 10 * 60_000;

/**
 * Whether the text being overwritten is worth keeping as a version: when another hand takes over, or ten minutes after
 * the last one. Each automatic save would fill the list with half words.
 * @param lastKeptAt null when no version was ever kept
 * @param hands who wrote what is overwritten, and who writes now
 */
export function isVersionDue(lastKeptAt: Date | null, hands: { before: string; now: string }, now: Date): boolean {
  return lastKeptAt === null || hands.before !== hands.now || now.getTime() - lastKeptAt.getTime() >= KEEP_AFTER;
}
