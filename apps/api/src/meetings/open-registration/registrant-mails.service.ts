import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { composeMail } from '../../mail/compose.js';
import { Layouts } from '../../mail/layout/layouts.service.js';
import type { MailFile } from '../../mail/mail-files.js';
import { Outbox } from '../../mail/outbox.service.js';
import { meetingFile } from '../invitations/meeting-event.js';
import { organizerOf } from '../invitations/organizer.js';
import { MeetingLists, type MeetingView } from '../meeting-lists.service.js';
import type { Meeting } from '../meetings.entity.js';
import { type RegistrantMail, registrantMail } from './registrant-mail-words.js';
import { type Registrant, registrantName } from './registrants.entity.js';
import { RegistrationLinks } from './registration-links.service.js';

interface Telling {
  /** What makes it one mail and not two; the version of the registration unless said otherwise. */
  once?: string;
  reason?: string | null;
  /** Had a seat until now. */
  hadSeat?: boolean;
}

/** Writes to those who registered, in the transaction that gives them something to know. */
@Injectable()
export class RegistrantMails {
  constructor(
    private readonly lists: MeetingLists,
    private readonly contacts: ContactDirectory,
    private readonly links: RegistrationLinks,
    private readonly layouts: Layouts,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  write(
    manager: EntityManager,
    meeting: Meeting,
    registrant: Registrant,
    kind: RegistrantMail,
    telling: Telling = {},
  ): Promise<void> {
    return this.writeAll(manager, meeting, [registrant], kind, telling);
  }

  /** @param meeting as it is once the transaction is over, its calendar revision included */
  async writeAll(
    manager: EntityManager,
    meeting: Meeting,
    people: readonly Registrant[],
    kind: RegistrantMail,
    telling: Telling = {},
  ): Promise<void> {
    if (people.length === 0) return;
    const view = await this.lists.view(meeting, manager);
    for (const one of people) await this.writeOne(manager, view, one, kind, telling);
  }

  private async writeOne(
    manager: EntityManager,
    view: MeetingView,
    registrant: Registrant,
    kind: RegistrantMail,
    { once = `${registrant.version}`, reason = null, hadSeat = false }: Telling,
  ): Promise<void> {
    if (registrant.email === null) return;
    const seated = registrant.status === 'registered' || hadSeat;
    const name = registrantName(registrant);
    const url = await this.links.urlFor('registrant', registrant.id);
    const words = registrantMail({ kind, meeting: view, name, seated, url, reason });
    const [contact, ...others] = await this.contacts.withAddress(manager, registrant.email);
    await this.outbox.enqueue(manager, {
      ...composeMail(words, await this.layouts.frame(manager)),
      ...{ purpose: `event.${kind}`, family: 'service', confidential: true },
      uniqueKey: `event.${kind}:${registrant.id}:${once}`,
      to: { address: registrant.email, name },
      attachments: seated ? this.calendarFile(view, registrant.email, name, kind) : [],
      contactId: contact && others.length === 0 ? contact.id : null,
      cause: { type: 'meeting', id: view.id },
    });
  }

  /** The same entry as that of the people invited: one UID for an event, whoever has it (RFC 5545 §3.8.4.7). */
  private calendarFile(meeting: MeetingView, email: string, name: string, kind: RegistrantMail): MailFile[] {
    return meetingFile(meeting, {
      ...{ method: kind === 'left' || kind === 'cancelled' ? 'cancel' : 'request', sequence: meeting.sequence },
      ...{ now: this.clock.now(), organizer: organizerOf(this.config.mailFrom), attendee: { name, email } },
    });
  }
}
