import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { Clock } from '#platform/clock/clock.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { TrainingInterest } from './interests.entity.js';
import { poolProblems } from './interest-pool.problems.js';
import type { interest, interestQuery } from './interests.schemas.js';

export type InterestView = z.infer<typeof interest>;
type Query = z.infer<typeof interestQuery>;

const SORT_COLUMNS = {
  receivedOn: 'i.receivedOn',
  person: 'coalesce(c.sort_name, lower(i.last_name))',
  department: 'i.department',
  wishedFrom: 'i.wishedFrom',
  updatedAt: 'i.updatedAt',
};

/** Reads the pool of interest: one person in it, or a page of them. */
@Injectable()
export class InterestLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  async list(query: Query): Promise<{ data: InterestView[]; total: number }> {
    const builder = this.filtered(query);
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order, 'NULLS LAST').addOrderBy('i.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(this.dataSource.manager, found), total };
  }

  /** @throws interest_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<InterestView> {
    const found = await manager.findOneBy(TrainingInterest, { id });
    const [view] = found ? await this.views(manager, [found]) : [];
    if (!view) throw poolProblems.interest_not_found();
    return view;
  }

  private filtered(query: Query): SelectQueryBuilder<TrainingInterest> {
    const builder = this.dataSource.manager
      .createQueryBuilder(TrainingInterest, 'i')
      .leftJoin('contacts', 'c', 'c.id = i.contact_id');
    if (query.ids) builder.andWhere('i.id in (:...ids)', { ids: query.ids });
    for (const field of ['courseId', 'state', 'department', 'source', 'sourceId', 'contactId', 'partnerId'] as const) {
      if (query[field] !== undefined) builder.andWhere(`i.${field} = :${field}`, { [field]: query[field] });
    }
    if (query.known !== undefined) builder.andWhere(`i.contact_id is ${query.known ? 'not ' : ''}null`);
    if (query.over !== undefined) {
      builder.andWhere(`${query.over ? '' : 'not '}(i.state = 'waiting' and coalesce(i.wished_to < :today, false))`, {
        today: this.clock.today(),
      });
    }
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`(i.search_text like :word${n} or c.search_text like :word${n})`, {
        [`word${n}`]: `% ${likePattern(word)}%`,
      });
    }
    return builder;
  }

  async views(manager: EntityManager, found: readonly TrainingInterest[]): Promise<InterestView[]> {
    const ids = found.map(({ id }) => id);
    const people = await this.contacts.peopleOf(manager, present(found.map(({ contactId }) => contactId)));
    const partners = await this.partners.namesOf(manager, present(found.map(({ partnerId }) => partnerId)));
    const courses = await manager.query<{ id: string; title: string }[]>(
      `select id, title from training_courses where id = any($1::uuid[])`,
      [[...new Set(found.map(({ courseId }) => courseId))]],
    );
    const titles = new Map(courses.map(({ id, title }) => [id, title]));
    const sessions = await this.sessionsOf(manager, ids);
    return found.map(({ firstName, lastName, email, searchText: _, ...one }) => {
      const person = people.get(one.contactId ?? '');
      return {
        ...one,
        courseTitle: titles.get(one.courseId) ?? '',
        name: person?.name ?? [firstName, lastName].filter((part) => part !== null).join(' '),
        email: person ? person.email : email,
        partnerName: partners.get(one.partnerId ?? '') ?? null,
        session: one.state === 'placed' ? (sessions.get(one.id) ?? null) : null,
      };
    });
  }

  /** Where people of the pool were placed last. */
  private async sessionsOf(manager: EntityManager, ids: readonly string[]) {
    const rows = await manager.query<
      { interestId: string; id: string; courseTitle: string; department: string; firstDay: string }[]
    >(
      `select distinct on (r.interest_id) r.interest_id as "interestId", s.id, c.title as "courseTitle", s.department,
         s.first_day::text as "firstDay"
       from training_registrations r join training_sessions s on s.id = r.session_id
         join training_courses c on c.id = s.course_id
       where r.interest_id = any($1::uuid[]) order by r.interest_id, r.created_at desc`,
      [ids],
    );
    return new Map(rows.map(({ interestId, id, ...session }) => [interestId, { id, name: sessionName(session) }]));
  }
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
