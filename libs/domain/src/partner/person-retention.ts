/** How a person showed that they are still there: what they wrote, answered, or came to. */
export const SIGN_KINDS = ['reply', 'meeting_answer', 'meeting', 'survey', 'training_interest', 'training'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** What somebody whose data are erased is called wherever they still count. */
export const ERASED_NAME = { firstName: 'Personne', lastName: 'effacée' } as const;
/** A name of RFC 2606 §2: no mail ever leaves for it. */
export const ERASED_ADDRESS = 'personne-effacee@example.invalid';

/**
 * The last day on which a sign is too old: personal data are kept no longer than their purpose needs (GDPR article
 * 5.1.e). The end of a month stands for days it does not have: three months before 31 May is 28 February.
 * @param today `YYYY-MM-DD` @param months a whole number
 * @returns `YYYY-MM-DD`
 */
export function dormantSince(today: string, months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, end))).toISOString().slice(0, 10);
}

/**
 * True when nothing was heard of somebody, and nothing about them changed, for that long.
 * @param lastSign day of their last sign; null when there never was any
 * @param changedOn day on which the team last wrote something about them
 */
export function isDormant(lastSign: string | null, changedOn: string, today: string, months: number): boolean {
  const last = lastSign !== null && lastSign > changedOn ? lastSign : changedOn;
  return last <= dormantSince(today, months);
}
