import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactDirectory, type KnownPerson } from '../../contacts/contact-directory.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { DefaultTemplates } from '../../templates/default-templates.service.js';
import { RecipientMails } from '../../templates/recipient-mails.service.js';
import { Templates } from '../../templates/templates.service.js';
import { SESSION_CAUSE } from '../papers/letter-writer.service.js';
import { type Notice, NOTICE_TEMPLATES } from './notice-templates.js';
import { registrationProblems } from './registrations.problems.js';
import type { TrainingRegistration } from './registrations.entity.js';

/** Tells people of their registration, when staff ticked it: nobody else is mailed. */
@Injectable()
export class Notices implements OnModuleInit {
  constructor(
    private readonly templates: Templates,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly outbox: Outbox,
    private readonly contacts: ContactDirectory,
  ) {}

  onModuleInit(): void {
    for (const template of Object.values(NOTICE_TEMPLATES)) this.defaults.register(template);
  }

  /** Refuses to promise a mail to who has no address. @throws person_without_address */
  async requireAddresses(manager: EntityManager, contactIds: readonly string[]): Promise<void> {
    const known = await this.contacts.peopleOf(manager, contactIds);
    const without = [...known.values()].filter(({ email }) => email === null);
    if (without.length > 0) {
      throw registrationProblems.person_without_address({ who: without.map(({ name }) => name) });
    }
  }

  async tell(manager: EntityManager, registration: TrainingRegistration, notice: Notice): Promise<void> {
    const { contactId, partnerId, sessionId } = registration;
    const person: KnownPerson | undefined = (await this.contacts.peopleOf(manager, [contactId])).get(contactId);
    if (!person?.email) return;
    const { key } = NOTICE_TEMPLATES[notice];
    const template = await this.templates.prepare(manager, { key });
    const mail = await this.mails.render(
      manager,
      template,
      { contactId, partnerId, subjectId: sessionId },
      person.email,
    );
    await this.outbox.enqueue(manager, {
      ...mail,
      ...{ purpose: key, uniqueKey: `${key}:${registration.id}:${registration.version}`, family: 'service' },
      to: { address: person.email, name: person.name },
      ...{ partnerId, contactId, cause: { type: SESSION_CAUSE, id: sessionId } },
    });
  }

  /** What somebody is told of the place they were given. */
  place(manager: EntityManager, registration: TrainingRegistration): Promise<void> {
    return this.tell(manager, registration, registration.status === 'waitlisted' ? 'waitlisted' : 'seated');
  }
}
