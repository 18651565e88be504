import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface TestSmtp {
  url: string;
  received: ParsedMail[];
  /** Answers the next messages with an error instead of taking them; null takes them. */
  refuse(answer: { code: number; message: string } | null): void;
  /** Answers RCPT TO for one address with an error; null takes it again. */
  refuseRecipient(address: string, answer: { code: number; message: string } | null): void;
  close(): Promise<void>;
}

/**
 * A real SMTP server that keeps what it takes.
 * @param delay milliseconds it thinks before answering each message
 * @param port of one that was closed, to come back as the same
 */
export async function startTestSmtp(delay = 0, port = 0): Promise<TestSmtp> {
  const received: ParsedMail[] = [];
  let refusal: { code: number; message: string } | null = null;
  const unknown = new Map<string, { code: number; message: string }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const answer = unknown.get(address);
      done(answer && Object.assign(new Error(answer.message), { responseCode: answer.code }));
    },
    onData: (stream, _session, done) => {
      void take(stream).then((raw) => {
        if (raw === null) return;
        if (refusal) done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
        else {
          received.push(raw);
          setTimeout(() => done(null, 'pris'), delay);
        }
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuse: (answer) => (refusal = answer),
    refuseRecipient: (address, answer) => {
      if (answer) unknown.set(address, answer);
      else unknown.delete(address);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The whole message, or null when its sender died before its end. */
async function take(stream: Readable): Promise<ParsedMail | null> {
  const raw = await buffer(stream).catch(() => null);
  return raw && simpleParser(raw, { keepCidLinks: true });
}

/** Waits until `done` holds. @param limit milliseconds; past them it throws, saying what was waited for */
export async function eventually(what: string, done: () => boolean | Promise<boolean>, limit = 20_000): Promise<void> {
  for (let waited = 0; waited < limit; waited += 25) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`still waiting for: ${what}`);
}
