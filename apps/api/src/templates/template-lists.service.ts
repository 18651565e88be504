import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { offsetOf } from '#platform/http/list-query.js';
import { MailTemplate, MailTemplateVersion } from './templates.entity.js';
import { templateProblems } from './templates.problems.js';
import type { template, templateQuery, templateSummary, versionDetail, versionQuery } from './templates.schemas.js';

export type TemplateView = z.infer<typeof template>;

const SORT_COLUMNS = {
  name: 't.sortName',
  kind: 't.kind',
  family: 't.family',
  updatedAt: 't.updatedAt',
  createdAt: 't.createdAt',
};

/** Reads templates and their versions. */
@Injectable()
export class TemplateLists {
  constructor(private readonly dataSource: DataSource) {}

  async list(
    query: z.infer<typeof templateQuery>,
  ): Promise<{ data: z.infer<typeof templateSummary>[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(MailTemplate, 't');
    if (query.ids) builder.where('t.id in (:...ids)', { ids: query.ids });
    else builder.where(`t.archived_at is ${query.archived ? 'not ' : ''}null`);
    if (query.kind) builder.andWhere('t.kind = :kind', { kind: query.kind });
    if (query.family) builder.andWhere('t.family = :family', { family: query.family });
    const words = (foldText(query.q ?? '') || (query.q ?? '').toLowerCase()).split(/\s+/).filter(Boolean);
    words.forEach((word, n) =>
      builder.andWhere(`t.sort_name like :word${n}`, { [`word${n}`]: `%${likePattern(word)}%` }),
    );
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order);
    if (query.sort !== 'name') builder.addOrderBy('t.sortName', 'ASC');
    builder.addOrderBy('t.id', order).offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    const subjects: { id: string; subject: string }[] = await this.dataSource.query(
      `select t.id, v.subject from mail_templates t
         join mail_template_versions v on v.template_id = t.id and v.number = t.current_number
       where t.id = any($1::uuid[])`,
      [found.map(({ id }) => id)],
    );
    const subjectOf = new Map(subjects.map(({ id, subject }) => [id, subject]));
    const data = found.map((one) => ({ ...one, number: one.currentNumber, subject: subjectOf.get(one.id) ?? '' }));
    return { data, total };
  }

  /** @throws template_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<TemplateView> {
    const found = await manager.findOneBy(MailTemplate, { id });
    if (!found) throw templateProblems.template_not_found();
    return this.view(found, manager);
  }

  /** Templates by id, archived ones included, without their words; an id that is nobody's is absent. */
  named(manager: EntityManager, ids: readonly string[]): Promise<MailTemplate[]> {
    return manager.findBy(MailTemplate, { id: In([...ids]) });
  }

  async view(found: MailTemplate, manager: EntityManager = this.dataSource.manager): Promise<TemplateView> {
    const { subject, body } = await this.versionOf(manager, found.id, found.currentNumber);
    return { ...found, number: found.currentNumber, subject, body };
  }

  /** The latest first. @throws template_not_found */
  async versions(id: string, query: z.infer<typeof versionQuery>) {
    await this.one(id);
    const [data, total] = await this.dataSource.manager.findAndCount(MailTemplateVersion, {
      where: { templateId: id },
      order: { number: 'desc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data, total };
  }

  /** @throws template_version_not_found */
  version(id: string, number: number): Promise<z.infer<typeof versionDetail>> {
    return this.versionOf(this.dataSource.manager, id, number);
  }

  /** @throws template_version_not_found */
  async versionOf(manager: EntityManager, templateId: string, number: number): Promise<MailTemplateVersion> {
    const found = await manager.findOneBy(MailTemplateVersion, { templateId, number });
    if (!found) throw templateProblems.template_version_not_found();
    return found;
  }
}
