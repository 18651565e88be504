import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '#domain/calendar/paris-instant.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { InterestActs } from '../training/interests/interest-acts.service.js';
import { PUBLIC_PAGE } from '../training/interests/interest-form-desk.service.js';
import { InterestLists } from '../training/interests/interest-lists.service.js';
import { InterestPool } from '../training/interests/interest-pool.service.js';
import { Interests } from '../training/interests/interests.service.js';
import type { DemoPeople } from './demo-people.js';
import * as data from './demo-training.js';
import { DEMO_PLACED } from './demo-training-sessions.js';

/** Who waits for the course of the demonstration. */
@Injectable()
export class DemoPool {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: InterestPool,
    private readonly interests: Interests,
    private readonly acts: InterestActs,
    private readonly lists: InterestLists,
    private readonly clock: Clock,
  ) {}

  /** @param meetingId the meeting where some of them said so */
  async load(courseId: string, people: DemoPeople, meetingId: string): Promise<void> {
    for (const one of [...DEMO_PLACED, ...data.DEMO_POOL]) await this.note(courseId, people, meetingId, one);
    const left = await this.note(courseId, people, meetingId, data.DEMO_WITHDRAWN);
    await this.acts.withdraw(left.id, { version: left.version, reason: data.DEMO_WITHDRAW_REASON }, SYSTEM);
    for (const form of data.DEMO_FORMS) await this.fillForm(courseId, form);
  }

  private note(courseId: string, people: DemoPeople, meetingId: string, one: data.DemoInterest) {
    const { who, source, ago, wish, note } = one;
    const sourceId = source === 'meeting' ? meetingId : null;
    const body = { ...this.daysOf(ago, wish), note, source, sourceId, person: null, department: null };
    return this.interests.create({ courseId, ...people.one(who), ...body }, SYSTEM);
  }

  /** As the public page does, without its mail: no mail is written for the demonstration. */
  private async fillForm(courseId: string, form: data.DemoForm): Promise<void> {
    const { person, department, ago, wish, note, confirmed } = form;
    const email = `${foldText(person.firstName)}.${foldText(person.lastName)}@example.org`;
    const id = await this.dataSource.transaction(async (manager) => {
      await this.pool.lock(manager, courseId);
      const fields = {
        ...person,
        email,
        department,
        note,
        ...this.daysOf(ago, wish),
        contactId: null,
        partnerId: null,
      };
      const state = { source: 'form' as const, sourceId: null, state: 'unconfirmed' as const };
      return this.interests.store(manager, { courseId, ...fields, ...state }, PUBLIC_PAGE);
    });
    if (confirmed) await this.acts.confirm(id, (await this.lists.one(id)).version, PUBLIC_PAGE);
  }

  private daysOf(ago: number, wish: readonly [number | null, number | null] = [null, null]) {
    const today = this.clock.today();
    const [wishedFrom = null, wishedTo = null] = wish.map((days) => (days === null ? null : addDays(today, days)));
    return { receivedOn: addDays(today, -ago), wishedFrom, wishedTo };
  }
}
