import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { SEATED } from '#domain/training/registration-states.js';
import { requireDays, requireDeadline, requireNewDaysToCome, type SessionDay } from '#domain/training/schedule.js';
import { changedTerms, requireRoomForSeated } from '#domain/training/session-terms.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { departmentName, placeSentence } from '#wording/training/session-sentence.js';
import { History } from '../../history/history.service.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { askOf, termsOf } from '../courses/terms.js';
import { keysOf } from './session-conflicts.service.js';
import { boundsOfDays, daysOf, replaceDays } from './session-days.js';
import { SessionLists, type SessionView } from './session-lists.service.js';
import { TrainingSession } from './sessions.entity.js';
import { sessionProblems } from './sessions.problems.js';
import type { createSessionBody, updateSessionBody } from './sessions.schemas.js';

type Listener = (manager: EntityManager, after: TrainingSession, actor: Actor) => Promise<void>;

const EMPTY = { place: null, address: null, room: null, trainer: null, secondTrainer: null, registerBy: null };
const USUAL = { offerHours: 48, notes: null, state: 'draft' as const, cancelReason: null, nextRank: 1, sequence: 0 };

/** Creates and changes sessions, with a line of history each time. */
@Injectable()
export class Sessions {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: SessionLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Calls back, in the transaction that changes a session and under its lock: it may have more seats than before. */
  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  create(body: z.output<typeof createSessionBody>, actor: Actor): Promise<SessionView> {
    return this.dataSource.transaction((manager) => this.createIn(manager, body, actor));
  }

  /**
   * In the caller's transaction. What is not given is the course's.
   * @throws unknown_course, archived_course, bounds_out_of_order, session_day_twice, session_hours_out_of_order,
   * session_hour_skipped, session_in_the_past, deadline_after_session
   */
  async createIn(
    manager: EntityManager,
    { days, ...body }: z.output<typeof createSessionBody>,
    actor: Actor,
  ): Promise<SessionView> {
    const now = this.clock.now();
    const course = await manager.findOne(TrainingCourse, {
      where: { id: body.courseId },
      lock: { mode: 'for_key_share' },
    });
    if (!course) throw sessionProblems.unknown_course(undefined, { errors: { courseId: 'Formation inconnue.' } });
    if (course.archivedAt) throw sessionProblems.archived_course();
    const terms = askOf('upperBound', () => changedTerms(termsOf(course), termsOf(body)));
    const sorted = this.checkDays(days, []);
    const wanted = { ...EMPTY, ...USUAL, ...body, ...terms, ...boundsOfDays(sorted) };
    askOf('registerBy', () => {
      requireDeadline(wanted.registerBy, wanted.firstDay);
    });
    const created = await manager.save(TrainingSession, {
      ...wanted,
      ...keysOf(wanted),
      searchText: searchTextOf(wanted),
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
    await replaceDays(manager, created.id, sorted);
    const view = await this.lists.view(created, manager);
    await this.record(manager, 'created', actor, null, view);
    return view;
  }

  /**
   * Whoever was told of it gets a newer event once somebody sends it: `sequence` is raised when days, hours or place
   * change. @throws session_not_found, stale_session, session_cancelled, session_held_to_come, bounds_below_seats,
   * bounds_above_seats, and those of `create`
   */
  update(id: string, body: z.output<typeof updateSessionBody>, actor: Actor): Promise<SessionView> {
    const { version, days, ...fields } = body;
    return this.change(id, version, 'updated', actor, async (manager, before) => {
      if (before.state === 'cancelled') throw sessionProblems.session_cancelled();
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const terms = askOf('upperBound', () => changedTerms(termsOf(before), termsOf(fields)));
      const taken = await seatsTaken(manager, id);
      askOf('upperBound', () => {
        requireRoomForSeated(before, terms, taken, before.state);
      });
      const known = (await daysOf(manager, [id])).get(id) ?? [];
      const sorted = days ? this.checkDays(days, before.state === 'held' ? days : known) : known;
      const wanted = { ...before, ...given, ...terms, ...boundsOfDays(sorted) };
      if (before.state === 'held' && wanted.lastDay > this.clock.today()) throw sessionProblems.session_held_to_come();
      askOf('registerBy', () => {
        requireDeadline(wanted.registerBy, wanted.firstDay);
      });
      const moved = JSON.stringify(sorted) !== JSON.stringify(known);
      if (moved) await replaceDays(manager, id, sorted);
      const elsewhere = placeSentence(wanted) !== placeSentence(before);
      return { ...wanted, sequence: before.sequence + (moved || elsewhere ? 1 : 0) };
    });
  }

  /** Locks a session until the end of the caller's transaction. @throws session_not_found */
  async lock(manager: EntityManager, id: string): Promise<TrainingSession> {
    const found = await manager.findOne(TrainingSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw sessionProblems.session_not_found();
    return found;
  }

  /**
   * Runs one change on a locked session at the version its author read.
   * @throws session_not_found, stale_session
   */
  change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, before: TrainingSession) => Promise<Partial<TrainingSession>>,
  ): Promise<SessionView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.lock(manager, id);
      const seen = await this.lists.view(before, manager);
      if (before.version !== version) throw sessionProblems.stale_session(undefined, { extra: { current: seen } });
      const wanted = { ...before, ...(await next(manager, before)), updatedAt: this.clock.now(), version: version + 1 };
      const after = await manager.save(TrainingSession, {
        ...wanted,
        ...keysOf(wanted),
        searchText: searchTextOf(wanted),
      });
      for (const listener of this.listeners) await listener(manager, after, actor);
      const view = await this.lists.view(after, manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  /** @param known days it had already: they may be over */
  private checkDays(days: readonly SessionDay[], known: readonly Pick<SessionDay, 'day'>[]): SessionDay[] {
    return askOf('days', () => {
      const sorted = requireDays(days);
      requireNewDaysToCome(sorted, known, this.clock.today());
      return sorted;
    });
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: SessionView | null, after: SessionView) {
    const about = { entity: 'training_session', entityId: after.id, action, actor };
    const states = { before: before ? stateOf(before) : {}, after: stateOf(after) };
    return this.history.recordDifference(manager, { ...about, ...states });
  }
}

/** Fields a history line compares. */
function stateOf(view: SessionView): Record<string, unknown> {
  const { courseTitle, when, department, place, address, room, trainer, secondTrainer } = view;
  const { registerBy, offerHours, notes, state, cancelReason } = view;
  const where = { department, place, address, room, trainer, secondTrainer };
  return { courseTitle, when, ...where, ...termsOf(view), registerBy, offerHours, notes, state, cancelReason };
}

/** People whose status takes a seat; under the lock of the session. */
async function seatsTaken(manager: EntityManager, sessionId: string): Promise<number> {
  const [row] = await manager.query<{ taken: number }[]>(
    `select count(*)::int as taken from training_registrations where session_id = $1 and status = any($2)`,
    [sessionId, SEATED],
  );
  return row?.taken ?? 0;
}

function searchTextOf(session: Pick<TrainingSession, 'place' | 'room' | 'trainer' | 'secondTrainer' | 'department'>) {
  const { place, room, trainer, secondTrainer, department } = session;
  const words = [departmentName(department), place, room, trainer, secondTrainer];
  return ` ${foldText(words.filter((part) => part !== null).join(' '))}`;
}
