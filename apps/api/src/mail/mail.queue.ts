import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Outcome } from './delivery.js';
import { Mail, MailAttachment } from './mail.entity.js';

/** First half of the advisory lock's key: « a mail worker »; the second half is its number. */
const WORKER_LOCK = 7_411;

/** The outbox seen by one worker: what it claims, what became of it. Each step is one statement. */
export class MailQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worker: number,
  ) {}

  /** Holds this worker's number for as long as `presence` stays connected. */
  async announce(presence: pg.Client): Promise<void> {
    await presence.query('select pg_advisory_lock($1, $2)', [WORKER_LOCK, this.worker]);
  }

  /** Mails whose worker died go back to the queue. @returns how many */
  async recoverInterrupted(): Promise<number> {
    const rows: unknown[] = await this.dataSource.query(
      `with lost as (
         update mails m set state = 'queued', worker = null
         where m.state = 'sending' and not exists (
           select 1 from pg_locks l
           where l.locktype = 'advisory' and l.classid::bigint = $1 and l.objid::bigint = m.worker
             and l.database = (select oid from pg_database where datname = current_database()))
         returning m.id)
       update mail_attempts a set outcome = 'interrupted',
         response = 'Interrompu pendant l’envoi : le courriel a pu partir. Il repart avec le même Message-ID.'
       from lost where a.mail_id = lost.id and a.outcome = 'started' returning a.id`,
      [WORKER_LOCK],
    );
    return countOf(rows);
  }

  /** A mail that should have left before `limit` and was never tried waits for somebody's word. */
  async holdLate(limit: Date): Promise<void> {
    await this.dataSource.query(
      `update mails set state = 'held' where state = 'queued' and tries = 0 and due_at < $1`,
      [limit],
    );
  }

  /** Takes the next mails due; no other worker gets them. */
  async claim(count: number, now: Date): Promise<Mail[]> {
    const result: unknown[] = await this.dataSource.query(
      `with due as (
         select id from mails where state = 'queued' and not_before <= $2
         order by not_before, created_at, id limit $3 for update skip locked),
       taken as (
         update mails m set state = 'sending', worker = $1, tries = tries + 1 from due where m.id = due.id
         returning m.id, m.sender, m.recipient, m.recipient_name as "recipientName", m.subject, m.html, m.text,
           m.headers, m.message_id as "messageId", m.tries),
       logged as (
         insert into mail_attempts (mail_id, at, outcome) select id, $2, 'started' from taken)
       select * from taken`,
      [this.worker, now, count],
    );
    return result as Mail[];
  }

  attachmentsOf(mailId: string): Promise<MailAttachment[]> {
    return this.dataSource.manager.find(MailAttachment, { where: { mailId }, order: { position: 'asc' } });
  }

  async sent(mailId: string, at: Date, response: string): Promise<void> {
    await this.dataSource.query(
      `with done as (update mails set state = 'sent', sent_at = $2, worker = null where id = $1)
       update mail_attempts set outcome = 'accepted', response = $3 where mail_id = $1 and outcome = 'started'`,
      [mailId, at, response],
    );
  }

  async notSent(mailId: string, next: Outcome, retryAt: Date): Promise<void> {
    await this.dataSource.query(
      `with done as (update mails set state = $2, not_before = $3, worker = null where id = $1)
       update mail_attempts set outcome = $4, response = $5 where mail_id = $1 and outcome = 'started'`,
      [mailId, next.state, retryAt, next.outcome, next.response],
    );
  }
}

/** TypeORM answers an UPDATE ... RETURNING as `[rows, count]`, and one inside a CTE as its rows. */
const countOf = (result: unknown[]): number => (typeof result[1] === 'number' ? result[1] : result.length);
