import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { SEATED } from '#domain/training/registration-states.js';
import type { SessionTodo } from '#domain/training/session-todos.js';
import { capacityOf, missingToOpen } from '#domain/training/seats.js';
import { Clock } from '#platform/clock/clock.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { sessionName, whenSentence } from '#wording/training/session-sentence.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { bookingOf, SessionConflicts } from './session-conflicts.service.js';
import { daysOf } from './session-days.js';
import { whereTodo } from './session-todos.js';
import { TrainingSession } from './sessions.entity.js';
import { sessionProblems } from './sessions.problems.js';
import type { session, sessionQuery } from './sessions.schemas.js';

export type SessionView = z.infer<typeof session>;
type Query = z.infer<typeof sessionQuery>;
type Counts = Omit<SessionView['seats'], 'capacity' | 'missing'>;

const SORT_COLUMNS = {
  firstDay: 's.firstDay',
  course: 'c.sort_name',
  department: 's.department',
  state: 's.state',
  updatedAt: 's.updatedAt',
};
const NOBODY: Counts = { taken: 0, waiting: 0, invited: 0, attended: 0, absent: 0 };

/** Reads sessions: one, or a page of them. */
@Injectable()
export class SessionLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly conflicts: SessionConflicts,
    private readonly clock: Clock,
  ) {}

  async list(query: Query): Promise<{ data: SessionView[]; total: number }> {
    const builder = this.filtered(query);
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order);
    if (query.sort !== 'firstDay') builder.addOrderBy('s.firstDay', 'DESC');
    builder.addOrderBy('s.id', order).offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(found, this.dataSource.manager), total };
  }

  /** The next sessions that may be held, the one under way first. */
  async next(count: number): Promise<SessionView[]> {
    const builder = this.dataSource.manager
      .createQueryBuilder(TrainingSession, 's')
      .where(`s.last_day >= :today and s.state in ('draft', 'open', 'confirmed')`, { today: this.clock.today() });
    const found = await builder.orderBy('s.firstDay').addOrderBy('s.id').limit(count).getMany();
    return this.views(found, this.dataSource.manager);
  }

  /** @throws session_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<SessionView> {
    const found = await manager.findOneBy(TrainingSession, { id });
    if (!found) throw sessionProblems.session_not_found();
    return this.view(found, manager);
  }

  async view(found: TrainingSession, manager: EntityManager): Promise<SessionView> {
    const [view] = await this.views([found], manager);
    if (!view) throw sessionProblems.session_not_found();
    return view;
  }

  private filtered(query: Query): SelectQueryBuilder<TrainingSession> {
    const builder = this.dataSource.manager
      .createQueryBuilder(TrainingSession, 's')
      .innerJoin('training_courses', 'c', 'c.id = s.course_id');
    if (query.ids) builder.andWhere('s.id in (:...ids)', { ids: query.ids });
    for (const field of ['state', 'department', 'courseId'] as const) {
      if (query[field] !== undefined) builder.andWhere(`s.${field} = :${field}`, { [field]: query[field] });
    }
    if (query.year) {
      const [from, to] = [`${query.year}-01-01`, `${query.year}-12-31`];
      builder.andWhere('s.first_day between :yearFrom and :yearTo', { yearFrom: from, yearTo: to });
    }
    if (query.upcoming !== undefined) {
      builder.andWhere(`s.last_day ${query.upcoming ? '>=' : '<'} :today`, { today: this.clock.today() });
    }
    if (query.todo) whereTodo(builder, query.todo, this.moment());
    if (query.from) builder.andWhere('s.last_day >= :from', { from: query.from });
    if (query.to) builder.andWhere('s.first_day <= :to', { to: query.to });
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`(s.search_text like :word${n} or c.search_text like :word${n})`, {
        [`word${n}`]: `% ${likePattern(word)}%`,
      });
    }
    return builder;
  }

  /** Sessions that wait for somebody's word. */
  countTodo(todo: SessionTodo): Promise<number> {
    const builder = this.dataSource.manager.createQueryBuilder(TrainingSession, 's');
    return whereTodo(builder, todo, this.moment()).getCount();
  }

  private moment() {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  private async views(found: readonly TrainingSession[], manager: EntityManager): Promise<SessionView[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const days = await daysOf(manager, ids);
    const courses = await manager.findBy(TrainingCourse, { id: In(found.map(({ courseId }) => courseId)) });
    const living = found.filter(({ state }) => state !== 'cancelled');
    const conflicts = await this.conflicts.of(
      manager,
      living.map((one) => bookingOf(one, days.get(one.id) ?? [])),
    );
    const counts = await this.counts(ids, manager);
    const statements = await this.statements(ids, manager);
    return found.map((one) => {
      const { roomKey: _, trainerKey: __, secondTrainerKey: ___, nextRank: ____, searchText: _____, ...rest } = one;
      const courseTitle = courses.find(({ id }) => id === one.courseId)?.title ?? '';
      const own = days.get(one.id) ?? [];
      const seats = counts.get(one.id) ?? NOBODY;
      return {
        ...rest,
        courseTitle,
        name: sessionName({ ...one, courseTitle }),
        when: whenSentence(own),
        days: own,
        seats: { ...seats, capacity: capacityOf(one), missing: missingToOpen(seats.taken, one) },
        conflicts: conflicts.get(one.id) ?? [],
        statements: statements.get(one.id) ?? 0,
      };
    });
  }

  private async counts(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, Counts>> {
    const rows = await manager.query<(Counts & { id: string })[]>(
      `select session_id as id, count(*) filter (where status = any($2))::int as taken,
         count(*) filter (where status = 'waitlisted')::int as waiting,
         count(*) filter (where status = 'interested')::int as invited,
         count(*) filter (where status = 'attended')::int as attended,
         count(*) filter (where status = 'absent')::int as absent
       from training_registrations where session_id = any($1) group by session_id`,
      [ids, SEATED],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  private async statements(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, number>> {
    const rows = await manager.query<{ id: string; sent: number }[]>(
      `select session_id as id, count(*)::int as sent from training_statements s
       where session_id = any($1) and kind = 'statement'
         and not exists (select 1 from training_statements c where c.credits_id = s.id) group by session_id`,
      [ids],
    );
    return new Map(rows.map(({ id, sent }) => [id, sent]));
  }
}
