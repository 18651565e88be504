import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { History } from '../history/history.service.js';
import { IncomingMail } from './incoming-mails.entity.js';
import { incomingMailProblems } from './incoming-mails.problems.js';
import { MAILBOX_CHANNEL } from './mailbox.worker.js';

/** What people do with the answers and reports received. */
@Injectable()
export class IncomingMailHandling {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly history: History,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws incoming_mail_not_found, already_handled */
  async handle(id: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const mail = await this.locked(manager, id);
      if (mail.handledBy !== null) throw incomingMailProblems.already_handled({ by: mail.handledBy });
      await this.mark(manager, id, actor);
    });
  }

  /** Those already handled, or gone, are left as they are. @returns how many were marked */
  async handleAll(ids: readonly string[], actor: Actor): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const waiting: { id: string }[] = await manager.query(
        `select id from incoming_mails where id = any($1) and handled_at is null order by id for update`,
        [ids],
      );
      for (const { id } of waiting) await this.mark(manager, id, actor);
      return waiting.length;
    });
  }

  /** @throws incoming_mail_not_found, not_handled */
  async reopen(id: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { handledBy } = await this.locked(manager, id);
      if (handledBy === null) throw incomingMailProblems.not_handled();
      await manager.update(IncomingMail, { id }, { handledAt: null, handledBy: null });
      const changes = [{ field: 'handledBy', before: handledBy, after: null }];
      await this.history.record(manager, { entity: 'incoming_mail', entityId: id, action: 'reopened', actor, changes });
    });
  }

  /**
   * Says whose a message is, when nothing in it does; somebody's word may be changed by another's.
   * @throws incoming_mail_not_found, matched_by_itself, attach_unknown_contact
   */
  async attach(id: string, contactId: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const mail = await this.locked(manager, id);
      if (mail.kind !== 'unmatched' && mail.attachedAt === null) throw incomingMailProblems.matched_by_itself();
      const contact = (await this.contacts.peopleOf(manager, [contactId])).get(contactId);
      if (!contact) throw incomingMailProblems.attach_unknown_contact();
      const partnerId = await this.contacts.onlyPartnerOf(manager, contactId);
      await manager.update(
        IncomingMail,
        { id },
        { kind: mail.nature, contactId, partnerId, attachedAt: this.clock.now(), attachedBy: actor.label },
      );
      const changes = [{ field: 'contactId', before: mail.contactId, after: contactId }];
      await this.history.record(manager, { entity: 'incoming_mail', entityId: id, action: 'attached', actor, changes });
      const subject = [{ field: 'subject', before: null, after: mail.subject }];
      const told = { entity: 'contact', entityId: contactId, action: 'reply_attached', actor, changes: subject };
      await this.history.record(manager, told);
    });
  }

  /** Asks the process that reads the mailbox to do it now. @throws mailbox_not_set */
  async readNow(): Promise<void> {
    if (!this.config.imap) throw incomingMailProblems.mailbox_not_set();
    await this.dataSource.query(`select pg_notify($1, '')`, [MAILBOX_CHANNEL]);
  }

  private async locked(manager: EntityManager, id: string): Promise<IncomingMail> {
    const found = await manager.findOne(IncomingMail, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw incomingMailProblems.incoming_mail_not_found();
    return found;
  }

  private async mark(manager: EntityManager, id: string, actor: Actor): Promise<void> {
    await manager.update(IncomingMail, { id }, { handledAt: this.clock.now(), handledBy: actor.label });
    const changes = [{ field: 'handledBy', before: null, after: actor.label }];
    await this.history.record(manager, { entity: 'incoming_mail', entityId: id, action: 'handled', actor, changes });
  }
}
