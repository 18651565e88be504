import { Injectable, Logger } from '@nestjs/common';
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import { DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { ImapSettings } from '#platform/config/config.js';
import { AnsweredMails } from '../mail/answered-mails.service.js';
import { IncomingMailKeeper } from './incoming-mail-keeper.service.js';
import { mailboxName, MailboxStates } from './mailbox-states.service.js';
import { MOST_BYTES, readMessage, type ReceivedMessage, unreadable } from './read-message.js';

/** Messages held in memory at once, each of at most MOST_BYTES. */
const AT_ONCE = 8;
const DAY = 86_400_000;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * Reads what is new in a mailbox, once. The mailbox is opened read-only: nothing in it is moved, deleted or marked as
 * read, and what was read is remembered here, in the transaction that keeps each message.
 */
@Injectable()
export class MailboxReader {
  private readonly logger = new Logger('mailbox');

  constructor(
    private readonly dataSource: DataSource,
    private readonly states: MailboxStates,
    private readonly keeper: IncomingMailKeeper,
    private readonly answered: AnsweredMails,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many messages were kept
   * @throws ReadingError what imapflow says; what was kept until then stays
   */
  async read(settings: ImapSettings, stop: AbortSignal): Promise<number> {
    const client = new ImapFlow(optionsOf(settings));
    // Told by the command that fails; without a listener Node would end the process.
    client.on('error', () => undefined);
    const close = () => client.close();
    stop.addEventListener('abort', close, { once: true });
    try {
      stop.throwIfAborted();
      await client.connect();
      const { uidValidity, uidNext } = await client.mailboxOpen(settings.folder, { readOnly: true });
      const name = mailboxName(settings);
      const last = await this.states.startFrom(name, String(uidValidity));
      const kept = await this.readAfter(client, name, last, stop);
      // Those too old to be about our mails are passed over once and for all.
      await this.states.advance(this.dataSource.manager, name, uidNext - 1);
      await client.logout();
      return kept;
    } finally {
      stop.removeEventListener('abort', close);
      client.close();
    }
  }

  private async readAfter(client: ImapFlow, name: string, last: number, stop: AbortSignal): Promise<number> {
    const since = (await this.answered.since(this.dataSource.manager)) ?? this.clock.now();
    // SINCE has no hour and no time zone (RFC 3501 §6.4.4). « N:* » always gives the last message, be it older than N.
    const criteria = { uid: `${last + 1}:*`, since: new Date(since.getTime() - 2 * DAY) };
    const found = (await client.search(criteria, { uid: true })) || [];
    const uids = found.filter((uid) => uid > last).sort((a, b) => a - b);
    let kept = 0;
    for (let at = 0; at < uids.length; at += AT_ONCE) {
      const query = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: MOST_BYTES } };
      const messages = await client.fetchAll(uids.slice(at, at + AT_ONCE).join(','), query, { uid: true });
      for (const message of messages.sort((a, b) => a.uid - b.uid)) {
        stop.throwIfAborted();
        if (await this.keep(name, message)) kept += 1;
      }
    }
    return kept;
  }

  /** One message and how far we are, in one transaction: killed at any moment, nothing is lost and nothing is kept twice. */
  private async keep(name: string, { uid, source, size, internalDate }: FetchMessageObject): Promise<boolean> {
    const raw = source ?? Buffer.alloc(0);
    const whole = size ?? raw.length;
    const receivedAt = internalDate ? new Date(internalDate) : this.clock.now();
    const place = { mailbox: name, uid, receivedAt, size: whole, truncated: whole > raw.length };
    const save = (message: ReceivedMessage) =>
      this.dataSource.transaction(async (manager) => {
        const id = await this.keeper.keep(manager, message, place);
        await this.states.advance(manager, name, uid);
        return id !== null;
      });
    try {
      return await save(await readMessage(raw));
    } catch (error) {
      if (error instanceof QueryFailedError && !isDataError(error)) throw error;
      // A message made to break us must not stop those behind it.
      this.logger.warn({ uid, err: error as Error }, 'message that cannot be read');
      return save(unreadable(raw));
    }
  }
}

/** The database refuses what the message holds (SQLSTATE class 22), whatever the number of tries. */
const isDataError = ({ driverError }: QueryFailedError): boolean =>
  ((driverError as { code?: string }).code ?? '').startsWith('22');

function optionsOf({ host, port, secure, user, password }: ImapSettings) {
  return {
    ...{ host, port, secure, auth: { user, pass: password } },
    // A secret never leaves this machine in the clear.
    ...(secure ? {} : { doSTARTTLS: !LOOPBACK.includes(host) }),
    ...{ logger: false as const, disableAutoIdle: true, disableCompression: true },
    ...{ connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 },
    ...{ maxLiteralSize: 2 * MOST_BYTES, maxLineLength: 16 * 1024 * 1024, maxResponseSize: 20 * 1024 * 1024 },
  };
}
