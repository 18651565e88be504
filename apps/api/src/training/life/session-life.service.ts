import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type SessionAct, sessionAfter } from '#domain/training/session-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { SeatKeeper } from '../registrations/seat-keeper.service.js';
import { lockSession, moveTo } from '../registrations/seating.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { LifeFacts } from './life-facts.service.js';
import { lifeProblems } from './life.problems.js';
import type { lifeDone } from './life.schemas.js';

type Done = z.infer<typeof lifeDone>;
/** Applies an act to a locked session at the version its author read. @returns how many mails it wrote */
export type LifeWork = (manager: EntityManager, facts: SessionFacts) => Promise<number>;

/** Opens, confirms, closes and reopens sessions. */
@Injectable()
export class SessionLife {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LifeFacts,
    private readonly seats: SeatKeeper,
    private readonly pool: InterestPool,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** People may register. @throws stale_session_life, session_state, session_in_the_past */
  open(id: string, version: number, actor: Actor): Promise<Done> {
    return this.run(id, version, async (manager, facts) => {
      await this.move(manager, facts, 'open', actor);
      return 0;
    });
  }

  /** It takes place: every seat is confirmed with it. @throws session_state, below_lower_bound, surcharge_unknown */
  confirm(id: string, version: number, actor: Actor): Promise<Done> {
    return this.run(id, version, async (manager, facts) => {
      await this.move(manager, facts, 'confirm', actor);
      for (const one of await this.facts.alive(manager, id)) {
        if (one.status === 'registered') await moveTo(manager, one, 'confirmed', this.clock.now());
      }
      return 0;
    });
  }

  /** It took place. Who still waited for a seat waits for another session. @throws session_state, session_not_yet */
  hold(id: string, version: number, actor: Actor): Promise<Done> {
    return this.run(id, version, async (manager, facts) => {
      const alive = await this.facts.alive(manager, id);
      const waiting = alive.filter(({ status }) => ['interested', 'waitlisted', 'offered'].includes(status));
      await this.move(manager, facts, 'hold', actor);
      const left = await this.seats.release(manager, facts.session, waiting, 'session');
      await this.pool.returnToPool(manager, facts.session, left, actor);
      return 0;
    });
  }

  /** It was said held by mistake. @throws session_state */
  reopen(id: string, version: number, actor: Actor): Promise<Done> {
    return this.run(id, version, async (manager, facts) => {
      await this.move(manager, facts, 'reopen', actor);
      return 0;
    });
  }

  /** @throws registration_session_not_found, stale_session_life with the current one */
  run(id: string, version: number, work: LifeWork): Promise<Done> {
    return this.dataSource.transaction(async (manager) => {
      const facts = await lockSession(manager, id);
      if (facts.session.version !== version) {
        throw lifeProblems.stale_session_life(undefined, { extra: { current: await this.facts.view(id, manager) } });
      }
      const mailed = await work(manager, facts);
      return { ...(await this.facts.view(id, manager)), mailed };
    });
  }

  /** Gives a locked session its next state, with a line of history. Changes `facts` too. */
  async move(
    manager: EntityManager,
    facts: SessionFacts,
    act: SessionAct,
    actor: Actor,
    more: Partial<TrainingSession> = {},
  ): Promise<void> {
    const { session } = facts;
    const moment = await this.facts.moment(manager, facts);
    const { firstDay = moment.firstDay, lastDay = moment.lastDay } = more;
    const state = sessionAfter(act, session.state, { ...moment, firstDay, lastDay });
    const before = stateOf(session);
    Object.assign(session, more, { state, updatedAt: this.clock.now(), version: session.version + 1 });
    await manager.save(TrainingSession, session);
    await this.history.recordDifference(manager, {
      ...{ entity: 'training_session', entityId: session.id, action: `session_${act}`, actor },
      ...{ reason: session.cancelReason, before, after: stateOf(session) },
    });
  }
}

const stateOf = ({ state, firstDay, lastDay, registerBy }: TrainingSession) => ({
  state,
  firstDay,
  lastDay,
  registerBy,
});
