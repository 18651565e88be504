import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { secondsBeforeReading } from '#domain/mail/mailbox-reading.js';
import { Clock } from '#platform/clock/clock.js';
import { Config, type ImapSettings } from '#platform/config/config.js';
import { Mailbox } from './incoming-mails.entity.js';
import { detailOf, failureOf, type ReadingError } from './mailbox-failure.js';

/** How a mailbox is known: its account, server and folder, never its secret. */
export const mailboxName = ({ user, host, folder }: ImapSettings): string => `${user} @ ${host} / ${folder}`;

/** How far the mailbox was read, and how it goes: kept in the database, told on the screens. */
@Injectable()
export class MailboxStates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Null when no reading was tried yet. */
  async of(name: string): Promise<Mailbox | null> {
    return this.dataSource.manager.findOneBy(Mailbox, { name });
  }

  /**
   * Where to go on.
   * @param uidValidity of the folder as it now is: when it is another one, its UIDs begin again (RFC 3501 §2.3.1.1)
   * @returns the last UID read; 0 to begin
   */
  async startFrom(name: string, uidValidity: string): Promise<number> {
    await this.dataSource.query(
      `insert into mailboxes (name, uid_validity, last_uid) values ($1, $2, 0)
       on conflict (name) do update set uid_validity = $2, last_uid = 0 where mailboxes.uid_validity <> $2`,
      [name, uidValidity],
    );
    const { lastUid } = await this.dataSource.manager.findOneByOrFail(Mailbox, { name });
    return Number(lastUid);
  }

  /** Everything up to this UID is kept. In the transaction that keeps the message. */
  async advance(manager: EntityManager, name: string, uid: number): Promise<void> {
    await manager.query(`update mailboxes set last_uid = greatest(last_uid, $2) where name = $1`, [name, uid]);
  }

  /** @returns when to read again */
  async succeeded(name: string): Promise<Date> {
    const now = this.clock.now();
    const next = new Date(now.getTime() + this.config.imapPollSeconds * 1000);
    await this.dataSource.query(
      `update mailboxes set last_read_at = $2, next_read_at = $3, failures = 0, failing_since = null, error = null,
         error_detail = null where name = $1`,
      [name, now, next],
    );
    return next;
  }

  /** @returns when to read again */
  async failed(name: string, error: ReadingError): Promise<Date> {
    const now = this.clock.now();
    const before = await this.of(name);
    const failures = (before?.failures ?? 0) + 1;
    const next = new Date(now.getTime() + secondsBeforeReading(this.config.imapPollSeconds, failures) * 1000);
    await this.dataSource.query(
      `insert into mailboxes (name, uid_validity, last_uid, failures, failing_since, error, error_detail, next_read_at)
       values ($1, 0, 0, $2, $3, $4, $5, $6)
       on conflict (name) do update set failures = $2, failing_since = coalesce(mailboxes.failing_since, $3),
         error = $4, error_detail = $5, next_read_at = $6`,
      [name, failures, now, failureOf(error), detailOf(error), next],
    );
    return next;
  }
}
