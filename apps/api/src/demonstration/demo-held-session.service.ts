import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '#domain/calendar/paris-instant.js';
import { EVALUATION_QUESTIONS } from '#domain/training/evaluation.js';
import { halvesOf } from '#domain/training/presence.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { SessionLife } from '../training/life/session-life.service.js';
import { EvaluationLinks } from '../training/papers/evaluation-links.service.js';
import { Evaluations } from '../training/papers/evaluations.service.js';
import { Presences } from '../training/registrations/presences.service.js';
import type { RegistrationView } from '../training/registrations/registration-lists.service.js';
import { SessionLists, type SessionView } from '../training/sessions/session-lists.service.js';
import { Sessions } from '../training/sessions/sessions.service.js';
import { Statements } from '../training/statements/statements.service.js';
import { DEMO_EVALUATIONS, DEMO_HELD } from './demo-training-sessions.js';
import { workedDay } from './worked-day.js';

/** Makes a confirmed session of today one that took place: who came, what they thought, what it costs. */
@Injectable()
export class DemoHeldSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly life: SessionLife,
    private readonly lists: SessionLists,
    private readonly sessions: Sessions,
    private readonly presences: Presences,
    private readonly links: EvaluationLinks,
    private readonly evaluations: Evaluations,
    private readonly statements: Statements,
  ) {}

  /** @param day when it took place: only a session that is held may be given a day that is over */
  async close(id: string, registered: readonly RegistrationView[], day: string): Promise<void> {
    await this.life.hold(id, (await this.lists.one(id)).version, SYSTEM);
    const { version } = await this.lists.one(id);
    const session = await this.sessions.update(id, { days: [{ day, ...DEMO_HELD.hours }], version }, SYSTEM);
    await this.notePresences(session, registered);
    await this.noteLetters(session, registered);
    for (const one of registered) await this.evaluate(one);
    const billed = registered.flatMap(({ name, partnerId }) => (name === DEMO_HELD.unbilled ? [] : (partnerId ?? [])));
    await this.statements.issue(id, [...new Set(billed)], SYSTEM);
  }

  private notePresences({ id, days }: SessionView, registered: readonly RegistrationView[]) {
    const came = (name: string, half: string) =>
      name !== DEMO_HELD.absent && (name !== DEMO_HELD.halfway || half === 'morning');
    const marks = registered.flatMap(({ id: registrationId, name }) =>
      halvesOf(days).map((half) => ({ registrationId, ...half, present: came(name, half.half) })),
    );
    return this.presences.note(id, { marks }, SYSTEM);
  }

  /** What they were written at the time. These mails left before the product was there: it knows of them, no more. */
  private async noteLetters({ id, firstDay, sequence }: SessionView, registered: readonly RegistrationView[]) {
    const called = [
      { kind: 'convocation', day: workedDay(addDays(firstDay, -15)), to: registered },
      { kind: 'week', day: addDays(firstDay, -7), to: registered },
      { kind: 'eve', day: addDays(firstDay, -1), to: registered },
      {
        kind: 'closing',
        day: workedDay(addDays(firstDay, 1)),
        to: registered.filter(({ name }) => name !== DEMO_HELD.absent),
      },
    ];
    const letters = called.flatMap(({ to, ...letter }) => to.map((one) => ({ id: one.id, ...letter })));
    await this.dataSource.query(
      `insert into training_letters
         (registration_id, session_id, kind, sequence, session_sequence, events, mail_id, created_at)
       select l.id, $2, l.kind, case l.kind when 'closing' then 0 else $3 end, $3, 1, gen_random_uuid(), (l.day + time '08:00') at time zone 'Europe/Paris'
       from jsonb_to_recordset($1::jsonb) l (id uuid, kind text, day date)`,
      [JSON.stringify(letters), id, sequence],
    );
  }

  private async evaluate({ id, name }: RegistrationView): Promise<void> {
    const said = DEMO_EVALUATIONS[name];
    if (!said) return;
    const { answers, liked = null, improve = null } = said;
    const [, token = ''] = /([^/]+)$/.exec(await this.links.urlFor(id)) ?? [];
    const empty = Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, undefined]));
    await this.evaluations.answer(token, { ...empty, ...answers, liked, improve } as never);
  }
}
