import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryErasure } from '../../history/history-erasure.service.js';
import { MailTraces } from '../../mail/mail-traces.service.js';
import { INTEREST_CAUSE } from './interest-mails.service.js';

const ENTITY = 'training_interest';
/** Fields of an interest that say who it is of. */
const PERSONAL = ['name', 'organisation', 'note', 'withdrawReason'];

/** Erases what the pool keeps of people, its history and its mails included. */
@Injectable()
export class InterestErasure {
  constructor(
    private readonly history: HistoryErasure,
    private readonly mails: MailTraces,
  ) {}

  /** Of a contact, that somebody was interested stays. What they typed themselves may bear another name or address. */
  async anonymise(manager: EntityManager, contactId: string, now: Date): Promise<void> {
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update training_interests set note = null, withdraw_reason = null, organisation = null, search_text = ' ',
         updated_at = $2, state = case when state in ('unconfirmed', 'waiting') then 'withdrawn' else state end
       where contact_id = $1 returning id`,
      [contactId, now],
    );
    const ids = rows.map(({ id }) => id);
    await this.history.blank(manager, ENTITY, ids, PERSONAL);
    await this.mails.forgetOf(manager, { type: INTEREST_CAUSE, ids }, now);
  }

  /** What somebody who is no contact typed with this address. */
  typedWith(manager: EntityManager, email: string, now: Date): Promise<number> {
    return this.erase(manager, `contact_id is null and email = $1`, email, now);
  }

  /**
   * What was typed on a public page and not confirmed, or taken back by somebody who is no contact, perhaps because it
   * was never theirs; up to a moment.
   * @returns how many
   */
  unclaimedSince(manager: EntityManager, before: Date, now: Date): Promise<number> {
    const unclaimed = `(state = 'unconfirmed' and created_at <= $1)
      or (state = 'withdrawn' and source = 'form' and contact_id is null and updated_at <= $1)`;
    return this.erase(manager, unclaimed, before, now);
  }

  private async erase(manager: EntityManager, which: string, given: unknown, now: Date): Promise<number> {
    const [rows]: [{ id: string }[], number] = await manager.query(
      `delete from training_interests where ${which} returning id`,
      [given],
    );
    const ids = rows.map(({ id }) => id);
    await this.history.forget(manager, ENTITY, ids);
    await this.mails.forgetOf(manager, { type: INTEREST_CAUSE, ids }, now);
    return ids.length;
  }
}
