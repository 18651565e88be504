import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { composeMail } from '../../mail/compose.js';
import { Layouts } from '../../mail/layout/layouts.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { Attendees } from './attendees.js';
import { certificates } from './certificates.js';
import { EvaluationLinks } from './evaluation-links.service.js';
import { SESSION_CAUSE } from './letter-writer.service.js';
import type { Sent } from './letters.service.js';
import { TrainingLetter } from './papers.entity.js';
import { paperProblems } from './papers.problems.js';
import { sessionFacts } from './session-facts.js';

const PURPOSE = 'training.closing';

/** Once a session is over: to each person present, their certificate and the link of the questionnaire. */
@Injectable()
export class Closing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendees: Attendees,
    private readonly links: EvaluationLinks,
    private readonly layouts: Layouts,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** To those who have not had it yet, archived contacts left out. @throws paper_session_not_found, nobody_to_thank */
  send(sessionId: string, actor: Actor): Promise<Sent> {
    return this.dataSource.transaction(async (manager) => {
      await manager.findOne(TrainingSession, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
      const facts = await sessionFacts(manager, sessionId);
      const done = await manager.findBy(TrainingLetter, { sessionId, kind: 'closing' });
      const known = new Set(done.map(({ registrationId }) => registrationId));
      const people = await this.attendees.of(manager, sessionId, ['attended']);
      const due = people.filter(({ registrationId, archived }) => !known.has(registrationId) && !archived);
      if (due.length === 0) throw paperProblems.nobody_to_thank();
      const frame = await this.layouts.frame(manager);
      const moment = { now: this.clock.now(), today: this.clock.today() };
      const { session, course } = facts;
      for (const person of due) {
        if (person.email === null) continue;
        const url = await this.links.urlFor(person.registrationId);
        const mail = composeMail(
          {
            subject: `Votre attestation : ${course.title}`,
            blocks: [
              { paragraph: `Bonjour ${person.name},` },
              {
                paragraph: `Merci d’avoir suivi la formation « ${course.title} ». Votre attestation est jointe à ce message.`,
              },
              {
                paragraph:
                  'Votre avis nous aide à préparer les prochaines sessions : cinq questions, deux minutes, sans votre nom.',
              },
              { button: { label: 'Donner mon avis', url } },
            ],
          },
          frame,
        );
        const content = await certificates(facts, [person], moment);
        const mailId = await this.outbox.enqueue(manager, {
          ...mail,
          ...{
            purpose: PURPOSE,
            uniqueKey: `${PURPOSE}:${person.registrationId}`,
            family: 'service',
            confidential: true,
          },
          to: { address: person.email, name: person.name },
          attachments: [{ filename: 'attestation.pdf', contentType: 'application/pdf', content }],
          ...{ contactId: person.contactId, cause: { type: SESSION_CAUSE, id: session.id } },
        });
        await manager.insert(TrainingLetter, {
          ...{ registrationId: person.registrationId, sessionId, kind: 'closing', sequence: 0, mailId },
          ...{ sessionSequence: session.sequence, events: Math.max(1, facts.days.length), createdAt: moment.now },
        });
      }
      const withoutAddress = due.filter(({ email }) => email === null).map(({ name }) => name);
      const names = due.filter(({ email }) => email !== null).map(({ name }) => name);
      if (names.length > 0) {
        await this.history.record(manager, {
          ...{ entity: 'training_session', entityId: sessionId, action: 'certificates_sent', actor },
          changes: [{ field: 'people', before: null, after: names }],
        });
      }
      return { sent: names.length, withoutAddress };
    });
  }
}
