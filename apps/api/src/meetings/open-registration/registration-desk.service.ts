import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { seatsMove } from '#domain/meeting/open-registration.js';
import type { Actor } from '#platform/auth/actor.js';
import { isOpen } from '#domain/meeting/group.js';
import type { TypedPerson } from '../../public-forms/typed-person.schemas.js';
import { MeetingLists } from '../meeting-lists.service.js';
import type { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import { registrationProblems } from './open-registration.problems.js';
import { RegistrantLists, type RegistrationsView } from './registrant-lists.service.js';
import { Registrants } from './registrants.service.js';

/** What the team does to the registrations of an event, by hand. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly meetingLists: MeetingLists,
    private readonly registrants: Registrants,
    private readonly lists: RegistrantLists,
  ) {}

  /**
   * Somebody who telephoned: also when registration is shut or closed, at the end of the queue when it is full.
   * @throws meeting_not_found, registration_not_here, registration_too_late, already_registered, too_many_registrants
   */
  add(meetingId: string, person: TypedPerson, actor: Actor): Promise<RegistrationsView> {
    return this.change(meetingId, async (manager, meeting) => {
      if (!isOpen((await this.meetingLists.view(meeting, manager)).groupKind)) {
        throw registrationProblems.registration_not_here();
      }
      const { isNew } = await this.registrants.add(manager, meeting, person, { origin: 'staff', actor });
      if (!isNew) {
        const errors = { email: 'Cette adresse est déjà inscrite, ou en attente.' };
        throw registrationProblems.already_registered({ email: person.email }, { errors });
      }
    });
  }

  /** @throws meeting_not_found, registrant_not_found, stale_registrant, already_cancelled, registration_too_late */
  cancel(meetingId: string, id: string, version: number, actor: Actor): Promise<RegistrationsView> {
    return this.change(meetingId, async (manager, meeting) => {
      const registrant = await this.registrants.find(manager, meetingId, id);
      if (registrant.version !== version) throw registrationProblems.stale_registrant();
      if (registrant.status === 'cancelled') throw registrationProblems.already_cancelled();
      await this.registrants.cancel(manager, meeting, registrant, { cancelledBy: 'staff', actor });
    });
  }

  private change(
    meetingId: string,
    work: (manager: EntityManager, meeting: Meeting) => Promise<void>,
  ): Promise<RegistrationsView> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.meetings.lock(manager, meetingId);
      if (!seatsMove(this.registrants.windowOf(meeting))) throw registrationProblems.registration_too_late();
      await work(manager, meeting);
      return this.lists.of(meetingId, manager);
    });
  }
}
