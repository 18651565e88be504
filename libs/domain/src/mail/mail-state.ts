/** Where a mail stands in the outbox. */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'cancelled', 'held'] as const;
export type MailState = (typeof MAIL_STATES)[number];
