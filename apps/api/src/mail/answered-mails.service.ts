import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mail } from './mail.entity.js';

/** What a report or an answer needs to know of the mail that it is about. */
export interface AnsweredMail {
  id: string;
  recipient: string;
  contactId: string | null;
  partnerId: string | null;
  causeType: string | null;
  causeId: string | null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mails of ours that come back or are answered. */
@Injectable()
export class AnsweredMails {
  /**
   * The mail that a message is about; null when it is none of ours.
   * @param envelopeId what a server says it was given as ENVID: the id of the mail
   * @param messageIds most likely first
   */
  async find(
    manager: EntityManager,
    envelopeId: string | null,
    messageIds: readonly string[],
  ): Promise<AnsweredMail | null> {
    const id = envelopeId !== null && UUID.test(envelopeId) ? envelopeId : null;
    const [found]: AnsweredMail[] = await manager.query(
      `select id, recipient, contact_id as "contactId", partner_id as "partnerId", cause_type as "causeType",
         cause_id as "causeId"
       from mails where id = $1 or message_id = any($2)
       order by id = $1 desc nulls last, array_position($2::text[], message_id) limit 1`,
      [id, messageIds],
    );
    return found ?? null;
  }

  /** How a mail is told where it is answered; null when it is gone. */
  async summary(
    manager: EntityManager,
    id: string,
  ): Promise<{ id: string; subject: string; recipient: string; sentAt: Date | null } | null> {
    const found = await manager.findOneBy(Mail, { id });
    return found && { id, subject: found.subject, recipient: found.recipient, sentAt: found.sentAt };
  }

  /** Says that a mail came back; the first time counts. */
  async markBounced(manager: EntityManager, mailId: string, at: Date): Promise<void> {
    await manager.query(`update mails set bounced_at = $2 where id = $1 and bounced_at is null`, [mailId, at]);
  }

  /** The earliest mail written; null while there is none: nothing can have come back before it. */
  async since(manager: EntityManager): Promise<Date | null> {
    const [row]: { since: Date | null }[] = await manager.query(`select min(created_at) as since from mails`);
    return row?.since ?? null;
  }
}
