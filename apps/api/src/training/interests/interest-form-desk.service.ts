import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { requireWish } from '#domain/training/interest-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { problemOf } from '#platform/http/problem.js';
import type { Faults } from '../../public-forms/form-fields.js';
import { FormThrottle } from '../../public-forms/form-throttle.service.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { InterestLinks } from './interest-links.service.js';
import { InterestMails } from './interest-mails.service.js';
import { InterestPool } from './interest-pool.service.js';
import { poolProblems } from './interest-pool.problems.js';
import { TrainingInterest } from './interests.entity.js';
import { type InterestForm, readInterestForm, type ReadInterestForm } from './interests.schemas.js';
import { Interests } from './interests.service.js';

/** `closed`: the course is put aside. `faulty`: fields to correct. `throttled`: too many forms from there. */
export type FormOutcome = 'form' | 'kept' | 'faulty' | 'throttled' | 'closed';
export type FormFaults = Faults<keyof InterestForm>;
export interface FormDesk {
  course: TrainingCourse;
  outcome: FormOutcome;
  faults: FormFaults;
}

export const PUBLIC_PAGE: Actor = { accountId: null, label: 'Page publique', role: 'reader' };

/** The public page of a course: looking changes nothing, sending its form asks for a confirmation by mail. */
@Injectable()
export class InterestFormDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: InterestLinks,
    private readonly pool: InterestPool,
    private readonly interests: Interests,
    private readonly mails: InterestMails,
    private readonly throttle: FormThrottle,
    private readonly clock: Clock,
  ) {}

  /** @throws interest_link_unknown */
  async desk(token: string, outcome: FormOutcome = 'form', faults: FormFaults = {}): Promise<FormDesk> {
    const id = await this.links.read('form', token);
    const course = await this.dataSource.manager.findOneBy(TrainingCourse, { id });
    if (!course) throw poolProblems.interest_link_unknown();
    return { course, outcome: course.archivedAt ? 'closed' : outcome, faults };
  }

  /**
   * An address that is there already gets the same answer: the page tells nobody who waits.
   * @throws interest_link_unknown
   */
  async send(token: string, form: InterestForm, address: string): Promise<FormDesk> {
    const desk = await this.desk(token);
    if (desk.outcome === 'closed') return desk;
    if (await this.throttle.isTooMany('interest', address)) return this.desk(token, 'throttled');
    const read = readInterestForm.safeParse(form);
    const faults: FormFaults = read.success ? this.faultsOf(read.data) : {};
    for (const { path, message } of read.error?.issues ?? []) faults[path[0] as keyof InterestForm] ??= message;
    if (!read.success || Object.keys(faults).length > 0) return this.desk(token, 'faulty', faults);
    const kept = await this.dataSource.transaction((manager) => this.keep(manager, desk.course.id, read.data));
    return this.desk(token, kept ? 'kept' : 'closed');
  }

  private async keep(manager: EntityManager, courseId: string, given: ReadInterestForm): Promise<boolean> {
    // It may have been put aside while this form waited for the lock.
    if ((await this.pool.lock(manager, courseId)).archivedAt) return false;
    const known = await this.knownOf(manager, courseId, given);
    const id =
      known ??
      (await this.interests.store(
        manager,
        {
          ...given,
          ...{ courseId, contactId: null, partnerId: null, source: 'form' as const, sourceId: null },
          ...{ receivedOn: this.clock.today(), state: 'unconfirmed' as const },
        },
        PUBLIC_PAGE,
      ));
    await this.mails.write(manager, id);
    return true;
  }

  /** The interest that this person has already, if any. */
  private async knownOf(manager: EntityManager, courseId: string, given: ReadInterestForm): Promise<string | null> {
    const { email } = given;
    const typed = await manager.findOneBy(TrainingInterest, [
      { courseId, email, state: 'unconfirmed' },
      { courseId, email, state: 'waiting' },
    ]);
    if (typed) return typed.id;
    const contactId = await this.interests.knownAs(manager, given);
    return contactId ? ((await this.pool.waitingOf(manager, courseId, contactId))?.id ?? null) : null;
  }

  private faultsOf(given: ReadInterestForm): FormFaults {
    try {
      requireWish(given, this.clock.today());
      return {};
    } catch (error) {
      const problem = error instanceof DomainError ? problemOf(error.code, error.params) : null;
      if (!problem) throw error;
      return { wishedTo: problem.detail };
    }
  }
}
