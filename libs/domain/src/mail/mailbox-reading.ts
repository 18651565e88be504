/** Why a mailbox cannot be read. */
export const MAILBOX_FAILURES = [
  'unknown_host',
  'unreachable',
  'timeout',
  'insecure',
  'certificate',
  'login',
  'folder',
  'interrupted',
  'unexpected',
] as const;
export type MailboxFailure = (typeof MAILBOX_FAILURES)[number];

const LONGEST = 15 * 60;

/**
 * Seconds before the next reading: as set while all goes well, then twice as long after each failure, up to a quarter
 * of an hour or what was set if that is longer.
 * @param failures in a row, 0 when the last reading went well
 */
export function secondsBeforeReading(pollSeconds: number, failures: number): number {
  if (failures <= 1) return pollSeconds;
  return Math.min(pollSeconds * 2 ** Math.min(failures - 1, 20), Math.max(pollSeconds, LONGEST));
}
