import type { MailboxFailure } from '#domain/mail/mailbox-reading.js';

/** What imapflow, or Node under it, says of a reading that failed. */
export interface ReadingError {
  code?: string;
  message: string;
  authenticationFailed?: boolean;
  mailboxMissing?: boolean;
  serverResponseCode?: string;
  responseText?: string;
}

const BY_CODE: Record<string, MailboxFailure> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  UPGRADE_TIMEOUT: 'timeout',
  ETIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  MissingServerExtension: 'insecure',
  STARTTLS_INJECTION: 'insecure',
  NoConnection: 'interrupted',
  EConnectionClosed: 'interrupted',
  StateLogout: 'interrupted',
  ECONNRESET: 'interrupted',
  EPIPE: 'interrupted',
};

/** Names Node gives to what is wrong with a certificate. */
const CERTIFICATE = /^(?:ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH)/;

/** The reason, as a code that the product words; what it cannot tell is `unexpected`, never guessed. */
export function failureOf(error: ReadingError): MailboxFailure {
  if (error.authenticationFailed) return 'login';
  if (error.mailboxMissing || error.serverResponseCode === 'NONEXISTENT') return 'folder';
  const code = error.code ?? '';
  if (CERTIFICATE.test(code)) return 'certificate';
  return BY_CODE[code] ?? 'unexpected';
}

/** The server's own words when it said something, else the system's. */
export const detailOf = ({ responseText, message }: ReadingError): string => (responseText ?? message).slice(0, 500);
