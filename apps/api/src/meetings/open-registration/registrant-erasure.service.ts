import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import { NO_CONTACT, PersonalTraces } from '../../personal-data/personal-traces.service.js';
import { Meetings } from '../meetings.service.js';
import { expectedOn } from './expected-on.js';
import { registrationProblems } from './open-registration.problems.js';
import type { eraseRegistrantBody } from './open-registration.schemas.js';
import { RegistrantLists, type RegistrationsView } from './registrant-lists.service.js';
import { registrantName } from './registrants.entity.js';
import { Registrants } from './registrants.service.js';

/**
 * Erases everywhere somebody who registered and is no contact (GDPR article 17): the same traces as a contact's, found
 * by their address.
 */
@Injectable()
export class RegistrantErasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly registrants: Registrants,
    private readonly lists: RegistrantLists,
    private readonly contacts: ContactDirectory,
    private readonly traces: PersonalTraces,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws meeting_not_found, registrant_not_found, stale_registrant, registrant_erased, registrant_is_contact, registrant_expected */
  erase(
    meetingId: string,
    id: string,
    { version, reason }: z.output<typeof eraseRegistrantBody>,
    actor: Actor,
  ): Promise<RegistrationsView> {
    return this.dataSource.transaction(async (manager) => {
      await this.meetings.lock(manager, meetingId);
      const registrant = await this.registrants.find(manager, meetingId, id);
      const { email } = registrant;
      if (email === null) throw registrationProblems.registrant_erased();
      if (registrant.version !== version) throw registrationProblems.stale_registrant();
      if (await this.contacts.isSomebodys(manager, email)) throw registrationProblems.registrant_is_contact();
      const day = await expectedOn(manager, email, this.clock.today());
      if (day) throw registrationProblems.registrant_expected({ day });
      const name = registrantName(registrant);
      await this.traces.scrub(manager, { contactId: NO_CONTACT, name, email, now: this.clock.now() });
      await this.history.record(manager, {
        ...{ entity: 'meeting', entityId: meetingId, action: 'registrant_erased', actor, reason },
        changes: [],
      });
      return this.lists.of(meetingId, manager);
    });
  }
}
