import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { MAIL_CHANNEL } from './outbox.service.js';

/** What mails are written for: a campaign, a session... */
export interface Cause {
  type: string;
  id: string;
}

/** Stops, lets go or cancels all the mails of one cause, in the caller's transaction. What is in flight arrives. */
@Injectable()
export class MailCauses {
  constructor(private readonly clock: Clock) {}

  /** None of its mails leaves, those still to be written included, until it is resumed. */
  async pause(manager: EntityManager, { type, id }: Cause): Promise<void> {
    await manager.query(
      `insert into mail_pauses (cause_type, cause_id, created_at) values ($1, $2, $3) on conflict do nothing`,
      [type, id, this.clock.now()],
    );
  }

  /** Its mails leave again: waiting did not make them late. */
  async resume(manager: EntityManager, { type, id }: Cause): Promise<void> {
    await manager.query(`delete from mail_pauses where cause_type = $1 and cause_id = $2`, [type, id]);
    await manager.query(
      `update mails set due_at = $3 where cause_type = $1 and cause_id = $2 and state = 'queued' and due_at < $3`,
      [type, id, this.clock.now()],
    );
    await manager.query(`select pg_notify($1, '')`, [MAIL_CHANNEL]);
  }

  /** Whatever has not left never will. @returns how many mails were stopped */
  async cancel(manager: EntityManager, { type, id }: Cause): Promise<number> {
    await manager.query(
      `insert into mail_pauses (cause_type, cause_id, cancelled, created_at) values ($1, $2, true, $3)
       on conflict (cause_type, cause_id) do update set cancelled = true`,
      [type, id, this.clock.now()],
    );
    const [, stopped]: [unknown, number] = await manager.query(
      `update mails set state = 'cancelled', cancel_reason = 'cause_cancelled'
       where cause_type = $1 and cause_id = $2 and state in ('queued', 'held', 'failed')`,
      [type, id],
    );
    return stopped;
  }

  /** What was written to these contacts for it and has not left never will; they may be written to again. */
  async stop(manager: EntityManager, { type, id }: Cause, contactIds: readonly string[]): Promise<void> {
    await manager.query(
      `update mails set state = 'cancelled', cancel_reason = 'cause_cancelled'
       where cause_type = $1 and cause_id = $2 and contact_id = any($3::uuid[]) and state in ('queued', 'held', 'failed')`,
      [type, id, contactIds],
    );
  }

  /** Which of these mails somebody, or their cause, stopped for good before they left. */
  async stoppedOf(manager: EntityManager, mailIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from mails
       where id = any($1::uuid[]) and state = 'cancelled' and cancel_reason in ('cause_cancelled', 'by_hand')`,
      [mailIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
