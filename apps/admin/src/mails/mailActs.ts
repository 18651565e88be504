import type { MailSummary } from '../api/types.js';

type State = MailSummary['state'];

/** What failed, was held or was stopped by a block: as the server judges. */
export const mayRetry = (state: State, cancelReason: MailSummary['cancelReason']): boolean =>
  ['failed', 'held'].includes(state) ||
  (state === 'cancelled' && cancelReason !== null && !['by_hand', 'cause_cancelled'].includes(cancelReason));

/** What has not left. */
export const mayCancel = (state: State): boolean => ['queued', 'failed', 'held'].includes(state);
