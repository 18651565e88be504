import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { USUAL_BOUNDS } from '#domain/training/seats.js';
import { changedTerms } from '#domain/training/session-terms.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { CourseLists, type CourseView } from './course-lists.service.js';
import { TrainingCourse } from './courses.entity.js';
import { courseProblems } from './courses.problems.js';
import type { createCourseBody, updateCourseBody } from './courses.schemas.js';
import { askOf, termsOf } from './terms.js';

const EMPTY = { objectives: null, programme: null, provider: null };
const USUAL = { ...USUAL_BOUNDS, vatRule: 'rate' as const, vatBasisPoints: null, surchargeCents: null };

/** Creates and changes courses, with a line of history each time. */
@Injectable()
export class Courses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: CourseLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws bounds_out_of_order */
  create(body: z.output<typeof createCourseBody>, actor: Actor): Promise<CourseView> {
    const now = this.clock.now();
    const usual = { ...USUAL, priceCents: body.priceCents };
    const terms = askOf('upperBound', () => changedTerms(usual, termsOf(body)));
    return this.dataSource.transaction(async (manager) => {
      const fields = { ...EMPTY, ...body, ...terms };
      const created = await manager.save(TrainingCourse, {
        ...fields,
        ...searchable(fields),
        archivedAt: null,
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      const view = await this.lists.view(created, manager);
      await this.record(manager, 'created', actor, null, view);
      return view;
    });
  }

  /** Its sessions keep the price they were made with. @throws course_not_found, stale_course, course_archived, bounds_out_of_order */
  update(id: string, body: z.output<typeof updateCourseBody>, actor: Actor): Promise<CourseView> {
    const { version, ...fields } = body;
    return this.change(id, version, 'updated', actor, (before) => {
      if (before.archivedAt) throw courseProblems.course_archived();
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return { ...given, ...askOf('upperBound', () => changedTerms(termsOf(before), termsOf(fields))) };
    });
  }

  /** @throws course_not_found, stale_course, course_archived */
  archive(id: string, version: number, actor: Actor): Promise<CourseView> {
    return this.change(id, version, 'archived', actor, (before) => {
      if (before.archivedAt) throw courseProblems.course_archived();
      return { archivedAt: this.clock.now() };
    });
  }

  /** @throws course_not_found, stale_course, course_not_archived */
  restore(id: string, version: number, actor: Actor): Promise<CourseView> {
    return this.change(id, version, 'restored', actor, (before) => {
      if (!before.archivedAt) throw courseProblems.course_not_archived();
      return { archivedAt: null };
    });
  }

  private change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (before: TrainingCourse) => Partial<TrainingCourse>,
  ): Promise<CourseView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await manager.findOne(TrainingCourse, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!before) throw courseProblems.course_not_found();
      const seen = await this.lists.view(before, manager);
      if (before.version !== version) throw courseProblems.stale_course(undefined, { extra: { current: seen } });
      const wanted = { ...before, ...next(before), updatedAt: this.clock.now(), version: version + 1 };
      const after = await manager.save(TrainingCourse, { ...wanted, ...searchable(wanted) });
      const view = await this.lists.view(after, manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: CourseView | null, after: CourseView) {
    const { id: entityId } = after;
    const about = { entity: 'training_course', entityId, action, actor };
    return this.history.recordDifference(manager, {
      ...about,
      before: before ? stateOf(before) : {},
      after: stateOf(after),
    });
  }
}

/** Fields a history line compares. */
function stateOf(view: CourseView): Record<string, unknown> {
  const { title, objectives, programme, durationMinutes, provider, archivedAt } = view;
  return { title, objectives, programme, durationMinutes, provider, ...termsOf(view), archived: archivedAt !== null };
}

function searchable({ title, provider }: Pick<TrainingCourse, 'title' | 'provider'>) {
  return { sortName: foldText(title) || title.toLowerCase(), searchText: ` ${foldText(`${title} ${provider ?? ''}`)}` };
}
