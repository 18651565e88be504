import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { parisDay } from '#domain/calendar/paris-day.js';
import { addDays, parisTime } from '#domain/calendar/paris-instant.js';
import { eventDue, reminderDue, type Told } from '#domain/training/letters.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import { MailCauses } from '../../mail/mail-causes.service.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { type Addressee, LetterWriter } from './letter-writer.service.js';
import { TrainingLetter } from './papers.entity.js';
import { paperProblems } from './papers.problems.js';
import { sessionFacts, type SessionFacts } from './session-facts.js';

export interface Sent {
  sent: number;
  /** Names of those who have no address to write to. */
  withoutAddress: string[];
}

/** Somebody of a session, whether they can be written to or not. */
export interface Correspondent {
  registration: TrainingRegistration;
  name: string;
  email: string | null;
  archived: boolean;
  /** What left, or is to leave. */
  letters: TrainingLetter[];
  /** Their last convocation or withdrawal. */
  told: TrainingLetter | null;
  /** The last one made for them, also when it was stopped before it left. */
  written: TrainingLetter | null;
}

/** Calls people to a session, reminds them, and calls them off. */
@Injectable()
export class Letters implements OnModuleInit {
  private readonly logger = new Logger('training');

  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly writer: LetterWriter,
    private readonly causes: MailCauses,
    private readonly history: History,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute('training.letters', () => this.tick());
  }

  /**
   * Writes to everyone confirmed who was not called yet, or whose session changed since; or to those chosen of them.
   * @throws paper_session_not_found, session_not_confirmed, nobody_to_call
   */
  call(sessionId: string, chosen: readonly string[] | undefined, actor: Actor): Promise<Sent> {
    return this.locked(sessionId, async (manager, facts) => {
      if (facts.session.state !== 'confirmed') throw paperProblems.session_not_confirmed();
      const people = await this.correspondents(manager, sessionId);
      const due = people.flatMap((one) => {
        const what = dueFor(facts, one);
        const wanted = chosen?.includes(one.registration.id) ?? true;
        return wanted && (what === 'convocation' || what === 'update') ? [{ one, what }] : [];
      });
      if (due.length === 0) throw paperProblems.nobody_to_call();
      for (const { one, what } of due) {
        const to = addresseeOf(one);
        if (to) await this.writer.event(manager, facts, to, what);
      }
      const withoutAddress = due.flatMap(({ one }) => (addresseeOf(one) ? [] : [one.name]));
      const names = due.flatMap(({ one }) => (addresseeOf(one) ? [one.name] : []));
      if (names.length > 0) {
        await this.history.record(manager, {
          ...{ entity: 'training_session', entityId: sessionId, action: 'called', actor },
          changes: [{ field: 'people', before: null, after: names }],
        });
      }
      return { sent: names.length, withoutAddress };
    });
  }

  /** What time brings, run every minute: reminders, and the end of the convocations of those who come no more. */
  async tick(): Promise<void> {
    const today = this.clock.today();
    const { manager } = this.dataSource;
    const near = await manager.query<{ id: string }[]>(
      `select id from training_sessions where state = 'confirmed' and first_day between $1 and $2`,
      [addDays(today, 1), addDays(today, 7)],
    );
    const off = await manager.query<{ id: string }[]>(
      `select distinct l.session_id as id from training_letters l
       join training_registrations r on r.id = l.registration_id
       join training_sessions s on s.id = l.session_id
       where l.kind = 'convocation' and (r.status = 'cancelled' or s.state = 'cancelled') and s.last_day >= $1
         and not exists (select 1 from training_letters w
           where w.registration_id = l.registration_id and w.kind = 'withdrawal' and w.sequence > l.sequence)`,
      [today],
    );
    for (const id of new Set([...near, ...off].map((row) => row.id))) {
      try {
        await this.locked(id, (inside, facts) => this.remind(inside, facts));
      } catch (error) {
        this.logger.error({ err: error, session: id }, 'letters not written');
      }
    }
  }

  /** Everybody who is or was in a session, in order of arrival. */
  async correspondents(manager: EntityManager, sessionId: string): Promise<Correspondent[]> {
    const registrations = await manager.find(TrainingRegistration, { where: { sessionId }, order: { rank: 'asc' } });
    const letters = await manager.find(TrainingLetter, { where: { sessionId }, order: { sequence: 'asc' } });
    const people = await this.contacts.peopleOf(
      manager,
      registrations.map(({ contactId }) => contactId),
    );
    const mailIds = letters.map(({ mailId }) => mailId);
    const stopped = await this.causes.stoppedOf(manager, mailIds);
    return registrations.map((registration) => {
      const own = letters.filter(({ registrationId }) => registrationId === registration.id);
      const left = own.filter(({ mailId }) => !stopped.has(mailId));
      const { name = '', email = null, archived = false } = people.get(registration.contactId) ?? {};
      return { registration, name, email, archived, letters: left, told: lastEvent(left), written: lastEvent(own) };
    });
  }

  private async remind(manager: EntityManager, facts: SessionFacts): Promise<void> {
    const now = this.clock.now();
    for (const one of await this.correspondents(manager, facts.session.id)) {
      const to = addresseeOf(one);
      if (!to || !one.told) continue;
      if (dueFor(facts, one) === 'withdrawal') await this.writer.event(manager, facts, to, 'withdrawal');
      if (one.archived || one.told.kind !== 'convocation' || dueFor(facts, one) !== null) continue;
      if (one.registration.status !== 'confirmed' || facts.session.state !== 'confirmed') continue;
      const moment = { today: parisDay(now), time: parisTime(now) };
      const kind = reminderDue(facts.session.firstDay, parisDay(one.told.createdAt), moment);
      const known = one.letters.some((letter) => letter.kind === kind && letter.sequence === one.told?.sequence);
      if (kind && !known) await this.writer.reminder(manager, facts, to, kind);
    }
  }

  /** Two processes never write to the same session at once. */
  private locked<T>(sessionId: string, act: (manager: EntityManager, facts: SessionFacts) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.findOne(TrainingSession, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
      return act(manager, await sessionFacts(manager, sessionId));
    });
  }
}

const lastEvent = (letters: readonly TrainingLetter[]): TrainingLetter | null =>
  letters.findLast(({ kind }) => kind === 'convocation' || kind === 'withdrawal') ?? null;

/** What somebody's calendar lacks. */
export function dueFor({ session }: SessionFacts, { registration, told, archived }: Correspondent) {
  return eventDue({
    archived,
    ...{ status: registration.status, sessionState: session.state, sessionSequence: session.sequence },
    told: told && { ...told, kind: told.kind as Told['kind'] },
  });
}

/** Null when there is no address to write to. */
export function addresseeOf({ registration, name, email, archived, told, written }: Correspondent): Addressee | null {
  if (email === null) return null;
  return { registration, told, written, person: { id: registration.contactId, name, email, archived } };
}
