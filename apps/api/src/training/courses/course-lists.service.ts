import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { Clock } from '#platform/clock/clock.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { TrainingCourse } from './courses.entity.js';
import { courseProblems } from './courses.problems.js';
import type { course, courseQuery } from './courses.schemas.js';

export type CourseView = z.infer<typeof course>;

const SORT_COLUMNS = {
  title: 'c.sortName',
  createdAt: 'c.createdAt',
  updatedAt: 'c.updatedAt',
  priceCents: 'c.priceCents',
};

/** Reads courses: one, or a page of them. */
@Injectable()
export class CourseLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof courseQuery>): Promise<{ data: CourseView[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(TrainingCourse, 'c');
    if (query.ids) builder.where('c.id in (:...ids)', { ids: query.ids });
    else builder.where(`c.archived_at is ${query.archived ? 'not ' : ''}null`);
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`c.search_text like :word${n}`, { [`word${n}`]: `% ${likePattern(word)}%` });
    }
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order).addOrderBy('c.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(found, this.dataSource.manager), total };
  }

  /** @throws course_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<CourseView> {
    const found = await manager.findOneBy(TrainingCourse, { id });
    if (!found) throw courseProblems.course_not_found();
    return this.view(found, manager);
  }

  async view(found: TrainingCourse, manager: EntityManager): Promise<CourseView> {
    const [view] = await this.views([found], manager);
    if (!view) throw courseProblems.course_not_found();
    return view;
  }

  private async views(found: TrainingCourse[], manager: EntityManager): Promise<CourseView[]> {
    const rows = await manager.query<(CourseView['sessions'] & { courseId: string })[]>(
      `select course_id as "courseId", count(*)::int as "all", count(*) filter (where state = 'held')::int as held,
         (min(first_day) filter (where first_day >= $2))::text as "nextDay"
       from training_sessions where course_id = any($1) and state <> 'cancelled' group by course_id`,
      [found.map(({ id }) => id), this.clock.today()],
    );
    const waiting = await manager.query<{ courseId: string; people: number }[]>(
      `select course_id as "courseId", count(*)::int as people from training_interests
       where course_id = any($1) and state = 'waiting' group by course_id`,
      [found.map(({ id }) => id)],
    );
    return found.map(({ sortName: _, searchText: __, ...rest }) => {
      const { all = 0, held = 0, nextDay = null } = rows.find(({ courseId }) => courseId === rest.id) ?? {};
      const { people = 0 } = waiting.find(({ courseId }) => courseId === rest.id) ?? {};
      return { ...rest, sessions: { all, held, nextDay }, waiting: people };
    });
  }
}
