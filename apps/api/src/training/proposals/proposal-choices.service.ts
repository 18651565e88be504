import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { requireSeat } from '#domain/training/seats.js';
import type { Actor } from '#platform/auth/actor.js';
import { InterestActs } from '../interests/interest-acts.service.js';
import { InterestLists } from '../interests/interest-lists.service.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import { TrainingInterest } from '../interests/interests.entity.js';
import { SessionLife } from '../life/session-life.service.js';
import { RegistrationActs } from '../registrations/registration-acts.service.js';
import { lockSession } from '../registrations/seating.js';
import { SessionLists, type SessionView } from '../sessions/session-lists.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { proposalProblems } from './proposals.problems.js';
import type { chooseBody } from './proposals.schemas.js';

type Body = z.output<typeof chooseBody>;
type Chosen = Body['people'][number];

/** Makes a session of people who wait: the session, its registrations and the pool, in one transaction. */
@Injectable()
export class ProposalChoices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: InterestPool,
    private readonly acts: InterestActs,
    private readonly lists: InterestLists,
    private readonly sessions: Sessions,
    private readonly sessionLists: SessionLists,
    private readonly life: SessionLife,
    private readonly registrations: RegistrationActs,
  ) {}

  /**
   * The session opens with these people in order of arrival. Who was typed on a public page becomes a contact.
   * @throws pool_moved, person_chosen_twice, other_course, surcharge_unknown, session_full, second_trainer_needed, and
   *   what `Sessions.createIn` and `RegistrationActs.registerIn` throw
   */
  choose({ kind, session, people, as, notify }: Body, actor: Actor): Promise<SessionView> {
    return this.dataSource.transaction(async (manager) => {
      const created = await this.sessions.createIn(manager, session, actor);
      const facts = await lockSession(manager, created.id);
      await this.pool.lock(manager, session.courseId);
      if (kind !== 'wait') requireSeat(people.length, facts.session);
      const { upperBound } = facts.session;
      if (kind === 'second_trainer' && people.length <= upperBound) {
        throw proposalProblems.second_trainer_needed({ upperBound });
      }
      const taken = await this.take(manager, people, session.courseId);
      await this.life.move(manager, facts, 'open', actor);
      const newcomers = [];
      for (const interest of taken) {
        const { id: interestId, partnerId, note } = interest;
        const contactId = interest.contactId ?? (await this.toContact(manager, interest, actor));
        newcomers.push({ contactId, partnerId, interestId, note, origin: 'pool' as const });
      }
      await this.registrations.registerIn(manager, created.id, newcomers, { as, notify }, actor);
      return this.sessionLists.one(created.id, manager);
    });
  }

  /** Locks the interests, in order of arrival; refuses all when one is not as it was shown. */
  private async take(manager: EntityManager, people: readonly Chosen[], courseId: string): Promise<TrainingInterest[]> {
    const versions = new Map(people.map(({ interestId, version }) => [interestId, version]));
    if (versions.size < people.length) throw proposalProblems.person_chosen_twice();
    const found = await manager.find(TrainingInterest, {
      where: { id: In([...versions.keys()]) },
      order: { receivedOn: 'asc', id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    const moved = found.filter((one) => one.state !== 'waiting' || one.version !== versions.get(one.id));
    if (moved.length > 0 || found.length < people.length) {
      throw proposalProblems.pool_moved({ who: await this.namesOf(manager, moved, people.length - found.length) });
    }
    const others = found.filter((one) => one.courseId !== courseId);
    if (others.length > 0) throw proposalProblems.other_course({ who: await this.namesOf(manager, others, 0) });
    return found;
  }

  private async namesOf(manager: EntityManager, found: readonly TrainingInterest[], unknown: number) {
    const names = (await this.lists.views(manager, found)).map(({ name }) => name);
    return unknown > 0 ? [...names, unknown === 1 ? 'une personne' : `${unknown} personnes`] : names;
  }

  private async toContact(manager: EntityManager, interest: TrainingInterest, actor: Actor): Promise<string> {
    const known = await this.acts.identified(manager, interest, null, actor);
    await manager.update(TrainingInterest, { id: interest.id }, known);
    return known.contactId ?? '';
  }
}
