import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { refusalSentence } from '#wording/mail/cancel-reason.js';
import { Addresses } from '../addresses/addresses.service.js';
import { History } from '../history/history.service.js';
import { type MailState } from '#domain/mail/mail-state.js';
import { filesOf, type MailFile } from './mail-files.js';
import { Mail, MailAttempt } from './mail.entity.js';
import { mailProblems } from './mail.problems.js';
import type { mailDetail, mailQuery } from './mail.schemas.js';
import { MAIL_CHANNEL, TEST_PURPOSE } from './outbox.service.js';

const HIDDEN = 'Ce courriel contient un lien personnel : son contenu n’est pas montré ici.';

/** Every mail of the product, for those who follow it. */
@Injectable()
export class Mails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly addresses: Addresses,
  ) {}

  async list(query: z.infer<typeof mailQuery>): Promise<{ data: Mail[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(Mail, 'm');
    if (query.ids) builder.andWhere('m.id in (:...ids)', { ids: query.ids });
    for (const field of ['state', 'purpose', 'partnerId', 'contactId', 'causeId'] as const) {
      if (query[field] !== undefined) builder.andWhere(`m.${field} = :${field}`, { [field]: query[field] });
    }
    if (query.bounced !== undefined) builder.andWhere(`m.bounced_at is ${query.bounced ? 'not ' : ''}null`);
    if (query.q) {
      builder.andWhere(`lower(m.recipient || ' ' || m.recipient_name || ' ' || m.subject) like :like`, {
        like: `%${likePattern(query.q.toLowerCase())}%`,
      });
    }
    const order = query.order === 'asc' ? 'ASC' : 'DESC';
    builder
      .orderBy(`m.${query.sort}`, order, 'NULLS LAST')
      .addOrderBy('m.id')
      .offset(offsetOf(query))
      .limit(query.perPage);
    const [data, total] = await builder.getManyAndCount();
    return { data, total };
  }

  /** Tests that somebody sent to themselves are in no count. */
  count(state: MailState): Promise<number> {
    return this.dataSource.manager.countBy(Mail, { state, purpose: Not(TEST_PURPOSE) });
  }

  async one(id: string): Promise<z.infer<typeof mailDetail>> {
    const mail = await this.dataSource.manager.findOneBy(Mail, { id });
    if (!mail) throw mailProblems.mail_not_found();
    const attachments: { index: number; filename: string; contentType: string; size: number }[] =
      await this.dataSource.query(
        `select a.position as index, a.filename, a.content_type as "contentType", length(f.content) as size
         from mail_attachments a join mail_files f on f.hash = a.file where a.mail_id = $1 order by a.position`,
        [id],
      );
    const attempts = await this.dataSource.manager.find(MailAttempt, { where: { mailId: id }, order: { at: 'asc' } });
    const body = mail.confidential ? { html: `<p>${HIDDEN}</p>`, text: HIDDEN } : { html: mail.html, text: mail.text };
    return { ...mail, ...body, attachments, attempts };
  }

  async attachment(id: string, position: number): Promise<MailFile> {
    const [found] = await filesOf(this.dataSource.manager, id, position);
    if (!found) throw mailProblems.attachment_not_found();
    return found;
  }

  /** Puts back in the queue a mail that failed, was held, or was stopped by a block lifted since. */
  async retry(id: string, actor: Actor): Promise<void> {
    await this.move(id, 'queued', actor, async (manager, mail) => {
      const stopped =
        mail.state === 'cancelled' && mail.cancelReason !== 'by_hand' && mail.cancelReason !== 'cause_cancelled';
      if (!stopped && !['failed', 'held'].includes(mail.state)) throw mailProblems.mail_not_retryable();
      if (mail.purgedAt) throw mailProblems.mail_purged();
      const refusal = await this.addresses.refusalFor(manager, mail.family, mail.recipient);
      if (refusal) throw mailProblems.mail_recipient_blocked({ why: refusalSentence(refusal) });
    });
  }

  /** Takes a mail that has not left out of the queue. */
  async cancel(id: string, actor: Actor): Promise<void> {
    await this.move(id, 'cancelled', actor, (_, mail) => {
      if (!['queued', 'held', 'failed'].includes(mail.state)) throw mailProblems.mail_not_cancellable();
    });
  }

  private async move(
    id: string,
    to: 'queued' | 'cancelled',
    actor: Actor,
    check: (manager: EntityManager, mail: Mail) => void | Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const mail = await manager.findOne(Mail, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail) throw mailProblems.mail_not_found();
      await check(manager, mail);
      const now = this.clock.now();
      await manager.update(
        Mail,
        { id },
        to === 'queued'
          ? { state: to, cancelReason: null, tries: 0, dueAt: now, notBefore: now }
          : { state: to, cancelReason: 'by_hand' },
      );
      await this.history.recordDifference(manager, {
        entity: 'mail',
        entityId: id,
        action: to === 'queued' ? 'retried' : 'cancelled',
        actor,
        before: { state: mail.state },
        after: { state: to },
      });
      await manager.query(`select pg_notify($1, '')`, [MAIL_CHANNEL]);
    });
  }
}
