/**
 * Enhanced codes that say the recipient's address itself is wrong (RFC 3463 §3.2, RFC 7505 for 5.1.10). The rest of 5.1
 * speaks of the sender (5.1.7, 5.1.8) or of nothing precise (5.1.0), and 5.7 of policy: those prove nothing of the address.
 */
const DEAD_STATUS = /^5\.1\.(?:1|2|3|6|10)$/;

/** A refusal for good whose server gave its own enhanced code: « 550 5.1.1 … », « 550-5.1.1 … » (RFC 2034 §4). */
const REPLY = /^(\d{3})[ -](?:\d{3}[ -])?([245]\.\d{1,3}\.\d{1,3})\b/;

/** True when an enhanced status code says that there is no such address. */
export const isDeadStatus = (status: string): boolean => DEAD_STATUS.test(status);

/** The enhanced status code that a server's reply carries; null when it gave none. */
export const statusInReply = (reply: string): string | null => REPLY.exec(reply)?.[2] ?? null;

/** True when an SMTP reply says, for good, that there is no such address. A bare « 550 » may mean anything. */
export function saysDeadAddress(reply: string): boolean {
  const [, code = '', status = ''] = REPLY.exec(reply) ?? [];
  return ['550', '551', '553'].includes(code) && isDeadStatus(status);
}
