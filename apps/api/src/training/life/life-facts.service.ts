import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { DomainError } from '#domain/domain-error.js';
import { hearsOfCancellation } from '#domain/training/letters.js';
import { ALIVE } from '#domain/training/registration-states.js';
import {
  type SessionAct,
  SESSION_TRANSITIONS,
  sessionAfter,
  type SessionFacts as Moment,
} from '#domain/training/session-states.js';
import { Clock } from '#platform/clock/clock.js';
import { problemOf } from '#platform/http/problem.js';
import { Letters } from '../papers/letters.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { readSession, standingOf } from '../registrations/seating.js';
import type { sessionLife } from './life.schemas.js';

export type SessionLifeView = z.infer<typeof sessionLife>;

/** The order of the buttons. */
const ORDER: readonly SessionAct[] = ['open', 'confirm', 'hold', 'reopen', 'postpone', 'cancel'];

/** What may become of a session now. */
@Injectable()
export class LifeFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /** What a transition looks at. */
  async moment(manager: EntityManager, { session }: SessionFacts): Promise<Moment> {
    const { taken } = await standingOf(manager, session.id);
    const { firstDay, lastDay } = session;
    return { firstDay, lastDay, today: this.clock.today(), seated: taken, bounds: session };
  }

  /** People still in a session, in order of arrival. */
  alive(manager: EntityManager, sessionId: string): Promise<TrainingRegistration[]> {
    return manager.find(TrainingRegistration, { where: { sessionId, status: In([...ALIVE]) }, order: { rank: 'asc' } });
  }

  /** @throws registration_session_not_found */
  async view(sessionId: string, manager: EntityManager = this.dataSource.manager): Promise<SessionLifeView> {
    const facts = await readSession(manager, sessionId);
    const moment = await this.moment(manager, facts);
    const people = (await this.letters.correspondents(manager, sessionId)).filter(({ registration }) =>
      ALIVE.includes(registration.status),
    );
    const { session, days } = facts;
    const reached = people.filter(({ email }) => email !== null);
    const namesOf = (some: typeof people) => some.map(({ name }) => name);
    return {
      ...{ sessionId, state: session.state, version: session.version, days, registerBy: session.registerBy },
      ...{ cancelReason: session.cancelReason, people: people.length },
      reachable: reached.filter(({ archived }) => !archived).length,
      withoutAddress: namesOf(people.filter(({ email, archived }) => email === null && !archived)),
      archived: namesOf(people.filter(({ archived }) => archived)),
      cancellationMails: reached.filter(hearsOfCancellation).length,
      acts: ORDER.filter((act) => SESSION_TRANSITIONS[act].from.includes(session.state)).map((act) => ({
        act,
        refusal: refusalOf(act, session.state, moment),
      })),
    };
  }
}

/** Days that are still to be typed are taken to be to come. */
function refusalOf(act: SessionAct, state: SessionFacts['session']['state'], moment: Moment): string | null {
  try {
    sessionAfter(act, state, act === 'postpone' ? { ...moment, firstDay: moment.today } : moment);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return problemOf(error.code, error.params)?.detail ?? 'Ce n’est pas possible maintenant.';
  }
}
