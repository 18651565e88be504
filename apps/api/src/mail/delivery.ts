import { saysDeadAddress } from '#domain/mail/dead-address.js';
import { DAY, HOUR, MINUTE } from './durations.js';

/** Delays before the tries that follow a temporary failure (RFC 5321 §4.5.4.1: at least 30 minutes on average). */
const DELAYS = [MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

/** A mail still unsent this long after it was due waits for somebody's word. */
export const LATE_AFTER = 6 * HOUR;

export interface SmtpFailure {
  /** SMTP command that was answered, as nodemailer names it. */
  command?: string;
  /** SMTP reply code, when the server answered. */
  responseCode?: number;
  response?: string;
  message: string;
}

/** True when the server said, of the recipient and for good, that there is no such address. */
export function isDeadAddress({ command, response }: SmtpFailure): boolean {
  return command === 'RCPT TO' && saysDeadAddress(response ?? '');
}

export type Outcome =
  | { state: 'queued'; outcome: 'deferred'; after: number; response: string }
  | { state: 'failed'; outcome: 'deferred' | 'refused'; response: string };

/**
 * What becomes of a mail the server did not take. 5xx: failed at once (RFC 5321 §4.2.1). 4xx or no answer: tried again
 * later, until the delays are used up.
 * @param tries tries made so far, this one included
 */
export function afterFailure(failure: SmtpFailure, tries: number): Outcome {
  const response = (failure.response ?? failure.message).slice(0, 2000);
  if (failure.responseCode !== undefined && failure.responseCode >= 500) {
    return { state: 'failed', outcome: 'refused', response };
  }
  const after = DELAYS[tries - 1];
  return after === undefined
    ? { state: 'failed', outcome: 'deferred', response }
    : { state: 'queued', outcome: 'deferred', after, response };
}
