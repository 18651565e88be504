import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type LetterKind, nextSequence } from '#domain/training/letters.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import type { KnownPerson } from '../../contacts/contact-directory.service.js';
import type { MailFile } from '../../mail/mail-files.js';
import { Outbox } from '../../mail/outbox.service.js';
import { DefaultTemplates } from '../../templates/default-templates.service.js';
import { RecipientMails } from '../../templates/recipient-mails.service.js';
import { Templates } from '../../templates/templates.service.js';
import type { TrainingRegistration } from '../registrations/registrations.entity.js';
import { LETTER_TEMPLATES, type LetterTemplate } from './letter-templates.js';
import { TrainingLetter } from './papers.entity.js';
import { convocationFiles, withdrawalFiles } from './session-events.js';
import type { SessionFacts } from './session-facts.js';

/** What a mail about a session is written for. */
export const SESSION_CAUSE = 'training_session';

/** Somebody to write to, and what their calendar holds. */
export interface Addressee {
  registration: TrainingRegistration;
  person: Pick<KnownPerson, 'id' | 'name' | 'archived'> & { email: string };
  /** Their last convocation or withdrawal that was not stopped. */
  told: TrainingLetter | null;
  /** The last one made for them. */
  written: TrainingLetter | null;
}

/** Writes the mails of a session, one a person and a matter, in the caller's transaction and under its lock. */
@Injectable()
export class LetterWriter implements OnModuleInit {
  constructor(
    private readonly templates: Templates,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const template of Object.values(LETTER_TEMPLATES)) this.defaults.register(template);
  }

  /**
   * The event itself, its change, or its removal, with the calendar file. `cancellation`: of the session as a whole,
   * told to everybody, called or not.
   */
  async event(
    manager: EntityManager,
    facts: SessionFacts,
    to: Addressee,
    due: 'convocation' | 'update' | 'withdrawal' | 'cancellation',
  ): Promise<void> {
    const { told } = to;
    const sequence = nextSequence(facts.session.sequence, to.written);
    const organizer = personOf(this.config.mailFrom);
    const attendee = { name: to.person.name, email: to.person.email };
    const message = { sequence, organizer, attendee, now: this.clock.now() };
    const before = told?.kind === 'convocation' ? told.events : 0;
    const files =
      due === 'withdrawal' || due === 'cancellation'
        ? withdrawalFiles(facts, message, before, true)
        : convocationFiles(facts, message, before);
    await this.write(manager, facts, to, {
      template: due,
      kind: due === 'convocation' || due === 'update' ? 'convocation' : 'withdrawal',
      sequence,
      files,
    });
  }

  /** A reminder; the calendar has the days already. */
  reminder(manager: EntityManager, facts: SessionFacts, to: Addressee, kind: 'week' | 'eve'): Promise<void> {
    return this.write(manager, facts, to, { template: kind, kind, sequence: to.told?.sequence ?? 0, files: [] });
  }

  private async write(
    manager: EntityManager,
    facts: SessionFacts,
    { registration, person }: Addressee,
    letter: { template: LetterTemplate; kind: LetterKind; sequence: number; files: MailFile[] },
  ): Promise<void> {
    const { session } = facts;
    const { key } = LETTER_TEMPLATES[letter.template];
    const template = await this.templates.prepare(manager, { key });
    const subject = { contactId: person.id, partnerId: registration.partnerId, subjectId: session.id };
    const mail = await this.mails.render(manager, template, subject, person.email);
    const mailId = await this.outbox.enqueue(manager, {
      ...mail,
      purpose: key,
      uniqueKey: `${key}:${registration.id}:${letter.sequence}`,
      family: 'service',
      to: { address: person.email, name: person.name },
      attachments: letter.files,
      ...{ partnerId: registration.partnerId, contactId: person.id, cause: { type: SESSION_CAUSE, id: session.id } },
    });
    await manager.insert(TrainingLetter, {
      ...{ registrationId: registration.id, sessionId: session.id, kind: letter.kind, sequence: letter.sequence },
      ...{ sessionSequence: session.sequence, events: Math.max(1, facts.days.length), mailId },
      createdAt: this.clock.now(),
    });
  }
}

/** `PIGMA <pigma@example.org>` as a person. */
function personOf(from: string): { name: string; email: string } {
  const [, name = '', email = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: name || 'PIGMA', email };
}
