import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { seatsLeft } from '#domain/meeting/open-registration.js';
import { windowSentence } from '#wording/meeting/registration-words.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { Meeting } from '../meetings.entity.js';
import { meetingProblems } from '../meetings.problems.js';
import type { registrant, registrations } from './open-registration.schemas.js';
import { Registrant, registrantName } from './registrants.entity.js';
import { Registrants } from './registrants.service.js';
import { RegistrationLinks } from './registration-links.service.js';

export type RegistrantView = z.infer<typeof registrant>;
export type RegistrationsView = z.infer<typeof registrations>;

/** Reads who registered for an event, and how its registration stands. */
@Injectable()
export class RegistrantLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrants: Registrants,
    private readonly contacts: ContactDirectory,
    private readonly links: RegistrationLinks,
  ) {}

  /** @throws meeting_not_found */
  async of(meetingId: string, manager: EntityManager = this.dataSource.manager): Promise<RegistrationsView> {
    const meeting = await manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) throw meetingProblems.meeting_not_found();
    const { capacity, registrationOpen: open, registrationClosesOn: closesOn, registrationLink } = meeting;
    const window = this.registrants.windowOf(meeting);
    const { taken, waiting } = await this.registrants.standing(manager, meetingId);
    return {
      meetingId,
      opening: {
        ...{ open, capacity, closesOn, window, sentence: windowSentence(window, closesOn) },
        url: registrationLink && (await this.links.urlFor('event', registrationLink)),
      },
      seats: { taken, waiting, left: seatsLeft(capacity, taken) },
      registrants: await this.views(manager, meetingId),
    };
  }

  private async views(manager: EntityManager, meetingId: string): Promise<RegistrantView[]> {
    const found = await manager.find(Registrant, { where: { meetingId }, order: { rank: 'asc' } });
    const known = await this.contacts.withAddresses(
      manager,
      found.flatMap(({ email }) => email ?? []),
    );
    const queue = found.filter(({ status }) => status === 'waiting').map(({ id }) => id);
    return found.map(({ meetingId: _, lineId: __, rank: ___, updatedAt: ____, ...one }) => ({
      ...one,
      name: registrantName(one),
      place: one.status === 'waiting' ? queue.indexOf(one.id) + 1 : null,
      contacts: known.get(one.email ?? '') ?? [],
    }));
  }
}
