import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type RegistrationWindow, seatsLeft } from '#domain/meeting/open-registration.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import type { Faults } from '../../public-forms/form-fields.js';
import { FormThrottle } from '../../public-forms/form-throttle.service.js';
import { typedPerson } from '../../public-forms/typed-person.schemas.js';
import { MeetingLists, type MeetingView } from '../meeting-lists.service.js';
import { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import { registrationProblems } from './open-registration.problems.js';
import type { RegistrationForm } from './open-registration.schemas.js';
import { RegistrantMails } from './registrant-mails.service.js';
import { Registrants } from './registrants.service.js';
import { RegistrationLinks } from './registration-links.service.js';

/** `over`: nobody registers there, or no longer. `faulty`: fields to correct. `throttled`: too many forms from there. */
export type EventOutcome = 'form' | 'kept' | 'faulty' | 'throttled' | 'over';
/** What the public page of an event shows. */
export interface EventDesk {
  meeting: MeetingView;
  window: RegistrationWindow;
  seats: { left: number | null; waiting: number };
}
export type FormFaults = Faults<keyof RegistrationForm>;

const PAGE: Actor = { accountId: null, label: 'Page d’inscription', role: 'reader' };

/** Opens the public address of an event: looking changes nothing, sending its form registers. */
@Injectable()
export class EventDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: RegistrationLinks,
    private readonly meetings: Meetings,
    private readonly lists: MeetingLists,
    private readonly registrants: Registrants,
    private readonly mails: RegistrantMails,
    private readonly throttle: FormThrottle,
    private readonly clock: Clock,
  ) {}

  /** @throws event_link_unknown */
  async desk(token: string, manager: EntityManager = this.dataSource.manager): Promise<EventDesk> {
    return this.show(manager, await this.behind(manager, await this.links.read('event', token)));
  }

  /**
   * An address that is there already gets the same answer, and no second seat: the page says to nobody who registered.
   * @throws event_link_unknown, too_many_registrants
   */
  async register(
    token: string,
    form: RegistrationForm,
    address: string,
  ): Promise<{ desk: EventDesk; outcome: EventOutcome; faults: FormFaults }> {
    const link = await this.links.read('event', token);
    const refused = async (manager: EntityManager, outcome: EventOutcome, faults: FormFaults = {}) => ({
      ...{ desk: await this.desk(token, manager), outcome, faults },
    });
    if (await this.throttle.isTooMany('event', address)) return refused(this.dataSource.manager, 'throttled');
    const read = typedPerson.safeParse(form);
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.meetings.lock(manager, (await this.behind(manager, link)).id);
      // It may have been renewed while this form waited for the lock.
      if (meeting.registrationLink !== link) throw registrationProblems.event_link_unknown();
      if (this.registrants.windowOf(meeting) !== 'open') return refused(manager, 'over');
      if (!read.success) {
        const faults: FormFaults = {};
        for (const { path, message } of read.error.issues) faults[path[0] as keyof RegistrationForm] ??= message;
        return refused(manager, 'faulty', faults);
      }
      const { registrant, isNew } = await this.registrants.add(manager, meeting, read.data, {
        ...{ origin: 'page', actor: PAGE },
      });
      if (!isNew) {
        const once = `${registrant.version}:${this.clock.today()}`;
        const kind = registrant.status === 'waiting' ? 'waiting' : 'registered';
        await this.mails.write(manager, meeting, registrant, kind, { once });
      }
      return { desk: await this.show(manager, meeting), outcome: 'kept', faults: {} };
    });
  }

  private async behind(manager: EntityManager, registrationLink: string): Promise<Meeting> {
    const meeting = await manager.findOneBy(Meeting, { registrationLink });
    if (!meeting) throw registrationProblems.event_link_unknown();
    return meeting;
  }

  private async show(manager: EntityManager, meeting: Meeting): Promise<EventDesk> {
    const { taken, waiting } = await this.registrants.standing(manager, meeting.id);
    return {
      meeting: await this.lists.view(meeting, manager),
      window: this.registrants.windowOf(meeting),
      seats: { left: seatsLeft(meeting.capacity, taken), waiting },
    };
  }
}
