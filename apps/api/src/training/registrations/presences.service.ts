import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { attendanceOf, halvesOf, requireHalf, sameHalf } from '#domain/training/presence.js';
import { requireRegistrationMove } from '#domain/training/registration-states.js';
import type { SessionDay } from '#domain/training/schedule.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { halfDayText, presenceText } from '#wording/training/half-day-words.js';
import { History } from '../../history/history.service.js';
import { TrainingPresence } from './presences.entity.js';
import { RegistrationLists, type SessionPeople } from './registration-lists.service.js';
import { registrationProblems } from './registrations.problems.js';
import { TrainingRegistration } from './registrations.entity.js';
import type { presencesBody } from './registrations.schemas.js';
import { lockSession, momentOf, moveTo } from './seating.js';

type Mark = z.output<typeof presencesBody>['marks'][number];

/** Who came to which half-day. What became of a registration follows from it. */
@Injectable()
export class Presences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: RegistrationLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * All of the marks or none; one that is there already changes nothing.
   * @throws registration_session_not_found, registration_not_found (also when it is in another session),
   *   half_day_unknown, half_day_to_come, registration_state, registration_session_state
   */
  note(sessionId: string, { marks }: z.output<typeof presencesBody>, actor: Actor): Promise<SessionPeople> {
    return this.dataSource.transaction(async (manager) => {
      const { session, days } = await lockSession(manager, sessionId);
      const moment = momentOf(session, this.clock.today());
      const changed: Mark[] = [];
      for (const mark of marks) {
        requireHalf(mark, days, moment.today);
        const found = await manager.findOneBy(TrainingRegistration, { id: mark.registrationId, sessionId });
        if (!found) throw registrationProblems.registration_not_found();
        if (await this.keep(manager, mark)) changed.push(mark);
        const status = attendanceOf(await this.of(manager, found.id, days));
        if (status === null || status === found.status) continue;
        requireRegistrationMove(status, found.status, 'staff', moment);
        await moveTo(manager, found, status, this.clock.now());
      }
      await this.trace(manager, sessionId, changed, actor);
      return this.lists.ofSession(sessionId, manager);
    });
  }

  /** Somebody was said to have come, or not, as a whole: so it was on each half-day until today. */
  async fill(manager: EntityManager, registrationId: string, present: boolean, days: readonly SessionDay[]) {
    const today = this.clock.today();
    for (const { day, half } of halvesOf(days).filter((one) => one.day <= today)) {
      await this.keep(manager, { registrationId, day, half, present });
    }
  }

  /** @returns whether it says something new */
  private async keep(manager: EntityManager, { registrationId, day, half, present }: Mark): Promise<boolean> {
    const known = await manager.findOneBy(TrainingPresence, { registrationId, day, half });
    if (known?.present === present) return false;
    await manager.save(TrainingPresence, { registrationId, day, half, present, notedAt: this.clock.now() });
    return true;
  }

  /** Of the days the session has now: one that was moved takes its presences with it. */
  private async of(manager: EntityManager, registrationId: string, days: readonly SessionDay[]) {
    const halves = halvesOf(days);
    const noted = await manager.findBy(TrainingPresence, { registrationId });
    return noted.filter((one) => halves.some((half) => sameHalf(half, one)));
  }

  private async trace(manager: EntityManager, sessionId: string, marks: readonly Mark[], actor: Actor): Promise<void> {
    if (marks.length === 0) return;
    const ids = marks.map(({ registrationId }) => registrationId);
    const views = await this.lists.views(manager, await manager.findBy(TrainingRegistration, { id: In(ids) }));
    const names = new Map(views.map(({ id, name }) => [id, name]));
    const lines = marks.map(
      ({ registrationId, present, ...half }) =>
        `${names.get(registrationId) ?? ''} : ${halfDayText(half)}, ${presenceText(present).toLowerCase()}`,
    );
    await this.history.record(manager, {
      ...{ entity: 'training_session', entityId: sessionId, action: 'presences_noted', actor },
      changes: [{ field: 'people', before: null, after: lines }],
    });
  }
}
