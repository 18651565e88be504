import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { excerptOf, splitQuoted } from '#domain/mail/received-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { AnsweredMails } from '../mail/answered-mails.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { IncomingMail } from './incoming-mails.entity.js';
import { incomingMailProblems } from './incoming-mails.problems.js';
import type { incomingMailDetail, incomingMailQuery, incomingMailSummary } from './incoming-mails.schemas.js';

type Summary = z.infer<typeof incomingMailSummary>;

const EXCERPT = 300;

/** The answers and reports received: for who reads them, and for the features whose mails they answer. */
@Injectable()
export class IncomingMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly answered: AnsweredMails,
  ) {}

  async list(query: z.infer<typeof incomingMailQuery>): Promise<{ data: Summary[]; total: number }> {
    const builder = filtered(this.dataSource.manager.createQueryBuilder(IncomingMail, 'm'), query);
    const order = query.order === 'asc' ? 'ASC' : 'DESC';
    builder.orderBy(`m.${query.sort}`, order).addOrderBy('m.id').offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.summaries(found), total };
  }

  /** What waits for somebody. */
  countWaiting(): Promise<number> {
    return this.dataSource.manager.createQueryBuilder(IncomingMail, 'm').where('m.handled_at is null').getCount();
  }

  /** @throws incoming_mail_not_found */
  async one(id: string): Promise<z.infer<typeof incomingMailDetail>> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(IncomingMail, { id });
    if (!found) throw incomingMailProblems.incoming_mail_not_found();
    const [summary] = await this.summaries([found]);
    if (!summary) throw incomingMailProblems.incoming_mail_not_found();
    const { attachments, size, truncated, mailbox, messageId, attachedAt, attachedBy, purgedAt } = found;
    return {
      ...summary,
      ...splitQuoted(found.text),
      ...{ attachments, size, truncated, mailbox, messageId, attachedAt, attachedBy, purgedAt },
      mail: found.mailId ? await this.answered.summary(manager, found.mailId) : null,
      suggestions: await this.suggestions(manager, found),
    };
  }

  private async suggestions(
    manager: EntityManager,
    { kind, fromAddress }: IncomingMail,
  ): Promise<{ id: string; name: string }[]> {
    if (kind !== 'unmatched' || fromAddress === '') return [];
    return (await this.contacts.withAddress(manager, fromAddress)).map(({ id, name }) => ({ id, name }));
  }

  private async summaries(found: IncomingMail[]): Promise<Summary[]> {
    const { manager } = this.dataSource;
    const people = await this.contacts.peopleOf(manager, unique(found.map(({ contactId }) => contactId)));
    const partners = await this.partners.namesOf(manager, unique(found.map(({ partnerId }) => partnerId)));
    return found.map(({ contactId, partnerId, text, ...mail }) => ({
      ...mail,
      excerpt: excerptOf(splitQuoted(text).said, EXCERPT),
      contact: contactId ? { id: contactId, name: people.get(contactId)?.name ?? '' } : null,
      partner: partnerId ? { id: partnerId, name: partners.get(partnerId) ?? '' } : null,
    }));
  }
}

const unique = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function filtered(builder: SelectQueryBuilder<IncomingMail>, query: z.infer<typeof incomingMailQuery>) {
  if (query.ids) builder.andWhere('m.id in (:...ids)', { ids: query.ids });
  for (const field of ['kind', 'contactId', 'partnerId', 'mailId', 'causeType', 'causeId'] as const) {
    if (query[field] !== undefined) builder.andWhere(`m.${field} = :${field}`, { [field]: query[field] });
  }
  if (query.handled !== undefined) builder.andWhere(`m.handled_at is ${query.handled ? 'not ' : ''}null`);
  if (query.q) {
    builder.andWhere(`lower(m.from_address || ' ' || m.from_name || ' ' || m.subject) like :like`, {
      like: `%${likePattern(query.q.toLowerCase())}%`,
    });
  }
  return builder;
}
