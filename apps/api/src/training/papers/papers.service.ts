import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { REGISTRATION_STATUSES, type RegistrationStatus, SEATED } from '#domain/training/registration-states.js';
import { Clock } from '#platform/clock/clock.js';
import { type SheetColumn, xlsxFile } from '#platform/documents/xlsx-file.js';
import { csvFile } from '#platform/http/csv-file.js';
import { sessionName, whenSentence } from '#wording/training/session-sentence.js';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { attendanceSheet } from './attendance-sheet.js';
import { type Attendee, Attendees } from './attendees.js';
import { certificates } from './certificates.js';
import { type Correspondent, dueFor, Letters } from './letters.service.js';
import { TrainingEvaluation } from './papers.entity.js';
import { paperProblems } from './papers.problems.js';
import type { papers } from './papers.schemas.js';
import { sessionFile } from './session-events.js';
import { sessionFacts, type SessionFacts } from './session-facts.js';

export type PapersView = z.infer<typeof papers>;

const PARTICIPANT_COLUMNS: readonly SheetColumn<Attendee>[] = [
  { header: 'Nom', value: (one) => one.name, width: 28 },
  { header: 'Courriel', value: (one) => one.email, width: 32 },
  { header: 'Organisme', value: (one) => one.partnerName, width: 36 },
  { header: 'Facturé à', value: (one) => one.billedPartnerName, width: 36 },
  { header: 'État', value: (one) => PARTICIPANT_LABELS[one.status], width: 24 },
];

/** What a session prints, and where its mails stand. */
@Injectable()
export class Papers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly attendees: Attendees,
    private readonly clock: Clock,
  ) {}

  /** @throws paper_session_not_found */
  async view(sessionId: string): Promise<PapersView> {
    const { manager } = this.dataSource;
    const facts = await sessionFacts(manager, sessionId);
    const people = await this.letters.correspondents(manager, sessionId);
    const answered = await manager.findBy(TrainingEvaluation, { sessionId });
    const answers = new Set(answered.map(({ registrationId }) => registrationId));
    const registrations = people.map((one) => lineOf(facts, one, answers.has(one.registration.id)));
    const count = (what: string) => registrations.filter(({ due }) => due === what).length;
    const { session, course } = facts;
    return {
      sessionId,
      sessionName: sessionName({ ...session, courseTitle: course.title }),
      when: whenSentence(facts.days),
      state: session.state,
      registrations,
      due: {
        convocations: count('convocation'),
        updates: count('update'),
        closings: registrations.filter((line) => line.status === 'attended' && !line.closedAt && !line.archived).length,
      },
      attended: registrations.filter(({ status }) => status === 'attended').length,
    };
  }

  /** @throws paper_session_not_found, nobody_seated */
  async sheet(sessionId: string): Promise<Buffer> {
    const { facts, people } = await this.people(sessionId, SEATED);
    if (people.length === 0) throw paperProblems.nobody_seated();
    return attendanceSheet(facts, people, this.clock.now());
  }

  /** @throws paper_session_not_found, nobody_attended */
  async certificates(sessionId: string): Promise<Buffer> {
    const { facts, people } = await this.people(sessionId, ['attended']);
    if (people.length === 0) throw paperProblems.nobody_attended();
    return certificates(facts, people, this.moment());
  }

  /** @throws paper_registration_not_found, registration_not_attended */
  async certificate(registrationId: string): Promise<Buffer> {
    const { manager } = this.dataSource;
    const registration = await manager.findOneBy(TrainingRegistration, { id: registrationId });
    if (!registration) throw paperProblems.paper_registration_not_found();
    const { facts, people } = await this.people(registration.sessionId, ['attended']);
    const person = people.find((one) => one.registrationId === registrationId);
    if (!person) throw paperProblems.registration_not_attended();
    return certificates(facts, [person], this.moment());
  }

  async participantsCsv(sessionId: string) {
    return csvFile(PARTICIPANT_COLUMNS, (await this.people(sessionId, REGISTRATION_STATUSES)).people);
  }

  async participantsXlsx(sessionId: string): Promise<Buffer> {
    return xlsxFile('Participants', PARTICIPANT_COLUMNS, (await this.people(sessionId, REGISTRATION_STATUSES)).people);
  }

  /** Its days, to put in one's own calendar. */
  async event(sessionId: string): Promise<Buffer> {
    return sessionFile(await sessionFacts(this.dataSource.manager, sessionId), this.clock.now()).content;
  }

  private async people(sessionId: string, statuses: readonly RegistrationStatus[]) {
    const { manager } = this.dataSource;
    const facts = await sessionFacts(manager, sessionId);
    return { facts, people: await this.attendees.of(manager, sessionId, statuses) };
  }

  private moment() {
    return { now: this.clock.now(), today: this.clock.today() };
  }
}

function lineOf(facts: SessionFacts, one: Correspondent, answered: boolean): PapersView['registrations'][number] {
  const { registration, name, email, archived, letters, told } = one;
  const at = (kind: string) => letters.findLast((letter) => letter.kind === kind)?.createdAt ?? null;
  return {
    ...{ id: registration.id, contactId: registration.contactId, status: registration.status, name, email },
    ...{ archived, answered },
    due: dueFor(facts, one),
    calledAt: told?.kind === 'convocation' ? told.createdAt : null,
    calledOffAt: told?.kind === 'withdrawal' ? told.createdAt : null,
    weekAt: at('week'),
    eveAt: at('eve'),
    closedAt: at('closing'),
  };
}
