import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import type { TrainingRegistration } from '../registrations/registrations.entity.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { TrainingInterest } from './interests.entity.js';
import { poolProblems } from './interest-pool.problems.js';

/** A session that people leave. */
type Left = Pick<TrainingSession, 'id' | 'courseId' | 'department' | 'firstDay'>;

/** Takes people from the pool of interest into a session, and back; in the transaction of what happens to them there. */
@Injectable()
export class InterestPool {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Holds the pool of a course until the end of the caller's transaction: who comes into it comes one after the other,
   * so that nobody waits twice. After the lock of a session, before that of an interest.
   * @throws unknown_course
   */
  async lock(manager: EntityManager, courseId: string): Promise<TrainingCourse> {
    const lock = { mode: 'for_no_key_update' } as const;
    const course = await manager.findOne(TrainingCourse, { where: { id: courseId }, lock });
    if (!course) throw poolProblems.unknown_course(undefined, { errors: { courseId: 'Formation inconnue.' } });
    return course;
  }

  /** The interest a contact has waiting for a course, if any; locked. */
  waitingOf(manager: EntityManager, courseId: string, contactId: string): Promise<TrainingInterest | null> {
    return manager.findOne(TrainingInterest, {
      where: { courseId, contactId, state: 'waiting' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** @param session where the person has a registration: they wait no more @throws interest_not_waiting */
  async place(manager: EntityManager, interestId: string, session: string, actor: Actor): Promise<void> {
    const interest = await manager.findOne(TrainingInterest, {
      where: { id: interestId },
      lock: { mode: 'pessimistic_write' },
    });
    if (interest?.state !== 'waiting') throw poolProblems.interest_not_waiting();
    await this.move(manager, interest, 'placed', actor, session);
  }

  /**
   * People who will not follow this session wait for another one. Who had no interest gets one, since they had asked to
   * come; who waits already is left as they are.
   */
  async returnToPool(
    manager: EntityManager,
    session: Left,
    registrations: readonly TrainingRegistration[],
    actor: Actor,
  ): Promise<void> {
    if (registrations.length === 0) return;
    const { title } = await this.lock(manager, session.courseId);
    const from = sessionName({ ...session, courseTitle: title });
    const people = await this.contacts.peopleOf(
      manager,
      registrations.map(({ contactId }) => contactId),
    );
    for (const registration of registrations) {
      // Erased while they were in the queue: nobody waits any more.
      if (people.get(registration.contactId)?.erased) continue;
      if (await this.waitingOf(manager, session.courseId, registration.contactId)) continue;
      const known =
        registration.interestId === null
          ? null
          : await manager.findOne(TrainingInterest, {
              where: { id: registration.interestId, state: 'placed' },
              lock: { mode: 'pessimistic_write' },
            });
      if (known) await this.move(manager, known, 'waiting', actor, from);
      else await this.create(manager, session, from, registration, actor);
    }
  }

  private async move(
    manager: EntityManager,
    interest: TrainingInterest,
    state: 'placed' | 'waiting',
    actor: Actor,
    session: string,
  ): Promise<void> {
    const { id, version } = interest;
    await manager.update(TrainingInterest, { id }, { state, updatedAt: this.clock.now(), version: version + 1 });
    await this.history.recordDifference(manager, {
      ...{ entity: 'training_interest', entityId: id, action: state === 'placed' ? 'placed' : 'returned', actor },
      before: { state: interest.state },
      after: { state, session },
    });
  }

  private async create(
    manager: EntityManager,
    session: Left,
    from: string,
    { contactId, partnerId, department }: TrainingRegistration,
    actor: Actor,
  ): Promise<void> {
    const name = (await this.contacts.peopleOf(manager, [contactId])).get(contactId)?.name ?? '';
    const partner =
      partnerId === null ? '' : ((await this.partners.namesOf(manager, [partnerId])).get(partnerId) ?? '');
    const now = this.clock.now();
    const { id } = await manager.save(TrainingInterest, {
      ...{ courseId: session.courseId, contactId, partnerId, department, state: 'waiting' as const },
      ...{ firstName: null, lastName: null, email: null, organisation: null, wishedFrom: null, wishedTo: null },
      ...{ source: 'session' as const, sourceId: session.id, receivedOn: this.clock.today() },
      ...{ withdrawReason: null, note: null, searchText: ` ${foldText(`${name} ${partner}`)}` },
      ...{ createdAt: now, updatedAt: now, version: 1 },
    });
    await this.history.recordDifference(manager, {
      ...{ entity: 'training_interest', entityId: id, action: 'created', actor },
      before: {},
      after: { source: 'session', session: from },
    });
  }
}
