import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { requireRegistrationMove } from '#domain/training/registration-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Presences } from './presences.service.js';
import { RegistrationLists, type SessionPeople } from './registration-lists.service.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { registrationProblems } from './registrations.problems.js';
import { TrainingRegistration } from './registrations.entity.js';
import type { attendanceBody } from './registrations.schemas.js';
import { lockSession, momentOf, moveTo } from './seating.js';

/** Who came, who did not. */
@Injectable()
export class AttendanceMarks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: RegistrationLists,
    private readonly presences: Presences,
    private readonly trace: RegistrationTrace,
    private readonly clock: Clock,
  ) {}

  /**
   * All of the marks or none; one that is there already changes nothing.
   * @throws registration_session_not_found, registration_not_found (also when it is in another session),
   *   registration_state, registration_session_state
   */
  mark(sessionId: string, { marks }: z.output<typeof attendanceBody>, actor: Actor): Promise<SessionPeople> {
    return this.dataSource.transaction(async (manager) => {
      const { session, days } = await lockSession(manager, sessionId);
      const moment = momentOf(session, this.clock.today());
      const marked: Record<'attended' | 'absent', TrainingRegistration[]> = { attended: [], absent: [] };
      for (const { registrationId, status } of marks) {
        const found = await manager.findOneBy(TrainingRegistration, { id: registrationId, sessionId });
        if (!found) throw registrationProblems.registration_not_found();
        if (found.status === status) continue;
        requireRegistrationMove(status, found.status, 'staff', moment);
        await this.presences.fill(manager, found.id, status === 'attended', days);
        marked[status].push(await moveTo(manager, found, status, this.clock.now()));
      }
      await this.trace.people(manager, sessionId, 'marked_present', actor, marked.attended);
      await this.trace.people(manager, sessionId, 'marked_absent', actor, marked.absent);
      return this.lists.ofSession(sessionId, manager);
    });
  }
}
