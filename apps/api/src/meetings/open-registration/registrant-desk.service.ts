import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type RegistrationWindow, seatsMove } from '#domain/meeting/open-registration.js';
import { MeetingLists, type MeetingView } from '../meeting-lists.service.js';
import { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import { registrationProblems } from './open-registration.problems.js';
import { PERSON, Registrant } from './registrants.entity.js';
import { Registrants } from './registrants.service.js';
import { RegistrationLinks } from './registration-links.service.js';

/** What the page of somebody's registration shows. */
export interface RegistrantDesk {
  meeting: MeetingView;
  registrant: Registrant;
  window: RegistrationWindow;
  /** The event has begun, or is cancelled: seats move no more. */
  over: boolean;
  /** Where to register again, while one may. */
  eventUrl: string | null;
}

/** Opens the link of somebody's registration: looking changes nothing, its button gives the seat up. */
@Injectable()
export class RegistrantDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: RegistrationLinks,
    private readonly meetings: Meetings,
    private readonly lists: MeetingLists,
    private readonly registrants: Registrants,
  ) {}

  /** @throws registrant_link_unknown also once erased */
  async desk(token: string, manager: EntityManager = this.dataSource.manager): Promise<RegistrantDesk> {
    const registrant = await this.behind(manager, await this.links.read('registrant', token));
    const meeting = await manager.findOneByOrFail(Meeting, { id: registrant.meetingId });
    const window = this.registrants.windowOf(meeting);
    const link = window === 'open' ? meeting.registrationLink : null;
    return {
      ...{ registrant, window, over: !seatsMove(window) },
      meeting: await this.lists.view(meeting, manager),
      eventUrl: link && (await this.links.urlFor('event', link)),
    };
  }

  /** Cancelled already, nothing changes. @throws registrant_link_unknown */
  async cancel(token: string): Promise<RegistrantDesk> {
    const id = await this.links.read('registrant', token);
    return this.dataSource.transaction(async (manager) => {
      const { meetingId } = await this.behind(manager, id);
      const meeting = await this.meetings.lock(manager, meetingId);
      if (seatsMove(this.registrants.windowOf(meeting))) {
        const registrant = await this.behind(manager, id);
        await this.registrants.cancel(manager, meeting, registrant, { cancelledBy: 'person', actor: PERSON });
      }
      return this.desk(token, manager);
    });
  }

  private async behind(manager: EntityManager, id: string): Promise<Registrant> {
    const found = await manager.findOneBy(Registrant, { id });
    if (found?.email == null) throw registrationProblems.registrant_link_unknown();
    return found;
  }
}
