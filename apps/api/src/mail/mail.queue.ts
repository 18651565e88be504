import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Outcome } from './delivery.js';
import { MINUTE } from './durations.js';
import { filesOf, type MailFile } from './mail-files.js';
import type { Mail } from './mail.entity.js';

/** First half of the advisory lock's key: « a mail worker »; the second half is its number. */
const WORKER_LOCK = 7_411;

/** Held while a worker counts what the last minute took, so that two do not both find room for the same mail. */
const RATE_LOCK = 7_412;

/** What a mail was written for may be paused: it waits, and is not late. */
const NOT_PAUSED = `not exists (
  select 1 from mail_pauses p where p.cause_type = mails.cause_type and p.cause_id = mails.cause_id)`;

/** The mails to send now, and how many were due, those cancelled on the way included. */
interface Claim {
  mails: Mail[];
  due: number;
}

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
      `update mails set state = 'held' where state = 'queued' and tries = 0 and due_at < $1 and ${NOT_PAUSED}`,
      [limit],
    );
  }

  /**
   * Takes the next mails due; no other worker gets them. A mail whose address was blocked since it was written is
   * cancelled instead, with its reason: the SQL of `refusalOf`.
   * @param late a mail due before it and never tried is left for `holdLate`, were it written since that last ran
   * @param ratePerMinute mails that may be tried in any minute, all workers together; null: no limit
   */
  async claim(count: number, now: Date, late: Date, ratePerMinute: number | null): Promise<Claim> {
    if (ratePerMinute === null) return this.take(this.dataSource.manager, count, now, late);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, $2)', [RATE_LOCK, 0]);
      const [row]: { tried: number }[] = await manager.query(
        `select count(*)::int as tried from mail_attempts where at > $1`,
        [new Date(now.getTime() - MINUTE)],
      );
      const left = ratePerMinute - (row?.tried ?? 0);
      return left > 0 ? this.take(manager, Math.min(count, left), now, late) : { mails: [], due: 0 };
    });
  }

  private async take(manager: EntityManager, count: number, now: Date, late: Date): Promise<Claim> {
    const rows: (Mail & { due: number })[] = await manager.query(
      `with due as (
         select id, recipient, family from mails
         where state = 'queued' and not_before <= $2 and (tries > 0 or due_at >= $4) and ${NOT_PAUSED}
         order by not_before, created_at, id limit $3 for update skip locked),
       judged as (
         select d.id,
           case when bool_or(b.scope = 'every') then 'address_suppressed'
             when d.family = 'information' and bool_or(b.scope = 'information') then 'information_refused' end as refusal
         from due d left join address_blocks b on b.address = d.recipient and b.lifted_at is null
         group by d.id, d.family),
       refused as (
         update mails m set state = 'cancelled', cancel_reason = j.refusal from judged j
         where m.id = j.id and j.refusal is not null),
       taken as (
         update mails m set state = 'sending', worker = $1, tries = tries + 1 from judged j
         where m.id = j.id and j.refusal is null
         returning m.id, m.sender, m.recipient, m.recipient_name as "recipientName", m.subject, m.html, m.text,
           m.headers, m.message_id as "messageId", m.tries),
       logged as (
         insert into mail_attempts (mail_id, at, outcome) select id, $2, 'started' from taken)
       select taken.*, n.due from (select count(*)::int as due from judged) n left join taken on true`,
      [this.worker, now, count, late],
    );
    return { mails: rows.filter(({ id }) => id !== null), due: rows[0]?.due ?? 0 };
  }

  attachmentsOf(mailId: string): Promise<MailFile[]> {
    return filesOf(this.dataSource.manager, mailId);
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
      `with stopped as (
         select m.id from mails m join mail_pauses p on p.cause_type = m.cause_type and p.cause_id = m.cause_id
         where m.id = $1 and p.cancelled and $2 = 'queued'),
       done as (
         update mails set state = case when exists (select 1 from stopped) then 'cancelled' else $2 end,
           cancel_reason = case when exists (select 1 from stopped) then 'cause_cancelled' end,
           not_before = $3, worker = null
         where id = $1)
       update mail_attempts set outcome = $4, response = $5 where mail_id = $1 and outcome = 'started'`,
      [mailId, next.state, retryAt, next.outcome, next.response],
    );
  }
}

/** TypeORM answers an UPDATE ... RETURNING as `[rows, count]`, and one inside a CTE as its rows. */
const countOf = (result: unknown[]): number => (typeof result[1] === 'number' ? result[1] : result.length);
