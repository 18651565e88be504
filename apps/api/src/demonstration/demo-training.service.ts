import { Injectable } from '@nestjs/common';
import { addDays } from '#domain/calendar/paris-instant.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Courses } from '../training/courses/courses.service.js';
import { SessionLife } from '../training/life/session-life.service.js';
import { RegistrationActs } from '../training/registrations/registration-acts.service.js';
import type { RegistrationView } from '../training/registrations/registration-lists.service.js';
import { SessionLists } from '../training/sessions/session-lists.service.js';
import { Sessions } from '../training/sessions/sessions.service.js';
import { DemoHeldSession } from './demo-held-session.service.js';
import type { DemoPeople } from './demo-people.js';
import { DemoPool } from './demo-pool.service.js';
import { DEMO_COURSE, DEMO_SECOND_COURSE } from './demo-training.js';
import * as data from './demo-training-sessions.js';
import { workedDay } from './worked-day.js';

/**
 * Shared training as the minutes of 31 May 2018 announce it, around the day the product first starts. No mail is
 * written: people are called from the product, into its own inbox.
 */
@Injectable()
export class DemoTraining {
  constructor(
    private readonly courses: Courses,
    private readonly pool: DemoPool,
    private readonly sessions: Sessions,
    private readonly lists: SessionLists,
    private readonly life: SessionLife,
    private readonly registrations: RegistrationActs,
    private readonly held: DemoHeldSession,
    private readonly clock: Clock,
  ) {}

  /** @param brought told of each course as soon as it is there: one interrupted half-way can be cleared */
  async load(people: DemoPeople, meetingId: string, brought: (courseId: string) => Promise<void>): Promise<void> {
    const { id: courseId } = await this.courses.create(DEMO_COURSE, SYSTEM);
    await brought(courseId);
    await this.pool.load(courseId, people, meetingId);
    const today = this.clock.today();
    const over = await this.announce(courseId, people, { ...data.DEMO_HELD, inDays: 0 }, today);
    await this.confirm(over.id);
    await this.held.close(over.id, over.registered, workedDay(addDays(today, data.DEMO_HELD.inDays)));
    await this.confirm((await this.announce(courseId, people, data.DEMO_CONFIRMED)).id);
    await this.announce(courseId, people, data.DEMO_IN_DANGER);
    const second = await this.courses.create(DEMO_SECOND_COURSE, SYSTEM);
    await brought(second.id);
    await this.announce(second.id, people, data.DEMO_FULL);
  }

  private async confirm(id: string): Promise<void> {
    await this.life.confirm(id, (await this.lists.one(id)).version, SYSTEM);
  }

  /** Open, with its people. */
  private async announce(
    courseId: string,
    people: DemoPeople,
    { inDays, registerIn, hours, about, people: names }: data.DemoSession,
    day = workedDay(addDays(this.clock.today(), inDays)),
  ): Promise<{ id: string; registered: RegistrationView[] }> {
    const registerBy = registerIn === null ? null : workedDay(addDays(this.clock.today(), registerIn));
    const session = { courseId, ...about, days: [{ day, ...hours }], registerBy };
    const { id, version } = await this.sessions.create(session, SYSTEM);
    await this.life.open(id, version, SYSTEM);
    const comers = names.map((name) => ({ ...people.one(name), billedPartnerId: null, note: null }));
    const body = { people: comers, as: 'seat' as const, notify: false };
    return { id, registered: await this.registrations.register(id, body, SYSTEM) };
  }
}
