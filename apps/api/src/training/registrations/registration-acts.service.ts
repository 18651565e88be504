import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { requireFirst } from '#domain/training/queue.js';
import { requireRegistrationMove } from '#domain/training/registration-states.js';
import { requireSeat } from '#domain/training/seats.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { Notices } from './notices.service.js';
import { OfferAnswers } from './offer-answers.service.js';
import { Offers } from './offers.service.js';
import { RegistrationLists, type RegistrationView } from './registration-lists.service.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { registrationProblems } from './registrations.problems.js';
import { TrainingRegistration } from './registrations.entity.js';
import type * as schemas from './registrations.schemas.js';
import { type Newcomer, Registrations } from './registrations.service.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { findRegistration, lockSession, momentOf, moveTo, standingOf, takeRank } from './seating.js';

type Body<S extends z.ZodType> = z.output<S>;
type Work = (manager: EntityManager, facts: SessionFacts, found: TrainingRegistration) => Promise<unknown>;

/** What staff do to registrations, one transaction an act, under the lock of the session. */
@Injectable()
export class RegistrationActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: Registrations,
    private readonly seats: SeatKeeper,
    private readonly offers: Offers,
    private readonly answers: OfferAnswers,
    private readonly notices: Notices,
    private readonly pool: InterestPool,
    private readonly lists: RegistrationLists,
    private readonly trace: RegistrationTrace,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Mails nobody unless asked to. @throws what `Registrations.add` throws, person_without_address */
  register(sessionId: string, body: Body<typeof schemas.registerBody>, actor: Actor): Promise<RegistrationView[]> {
    return this.dataSource.transaction(async (manager) => {
      const people = body.people.map((person) => ({ ...person, origin: 'staff' as const }));
      return this.lists.views(manager, await this.registerIn(manager, sessionId, people, body, actor));
    });
  }

  /** In the caller's transaction. @throws what `Registrations.add` throws, person_without_address */
  async registerIn(
    manager: EntityManager,
    sessionId: string,
    people: readonly Newcomer[],
    { as, notify }: Pick<Body<typeof schemas.registerBody>, 'as' | 'notify'>,
    actor: Actor,
  ): Promise<TrainingRegistration[]> {
    const asked = as === 'invitation';
    const taken = await this.registrations.add(manager, sessionId, people, actor, asked);
    if (notify || asked) {
      await this.notices.requireAddresses(
        manager,
        taken.map(({ contactId }) => contactId),
      );
    }
    if (notify && !asked) for (const one of taken) await this.notices.place(manager, one);
    return taken;
  }

  /** @throws registration_not_found, stale_registration, unknown_organisation */
  update(id: string, { version, ...fields }: Body<typeof schemas.updateRegistrationBody>, actor: Actor) {
    return this.change(id, version, async (manager, _, found) => {
      await this.registrations.refuseUnknownPartners(manager, [fields.partnerId, fields.billedPartnerId]);
      const [before] = await this.lists.views(manager, [found]);
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const after = await moveTo(manager, found, found.status, this.clock.now(), {
        ...{ cancelReason: found.cancelReason, replacedById: found.replacedById },
        ...given,
      });
      const [view] = await this.lists.views(manager, [after]);
      if (!before || !view) return;
      await this.history.recordDifference(manager, {
        ...{ entity: 'training_session', entityId: found.sessionId, action: 'registration_changed', actor },
        before: { person: null, ...billingOf(before) },
        after: { person: view.name, ...billingOf(view) },
      });
    });
  }

  /** @throws registration_not_found, stale_registration, registration_state, registration_session_state, person_without_address */
  cancel(id: string, body: Body<typeof schemas.cancelRegistrationBody>, actor: Actor): Promise<RegistrationView> {
    return this.change(id, body.version, async (manager, { session }, found) => {
      requireRegistrationMove('cancelled', found.status, 'staff', momentOf(session, this.clock.today()));
      if (body.notify) await this.notices.requireAddresses(manager, [found.contactId]);
      const [left] = await this.seats.release(manager, session, [found], body.reason);
      if (!left) return;
      await this.trace.people(manager, session.id, 'registration_cancelled', actor, [left]);
      if (body.keepInterest) await this.pool.returnToPool(manager, session, [left], actor);
      // Who was called gets the end of their convocation, with the calendar file: one mail, not two.
      if (body.notify && !(await this.lists.wasCalled(manager, left.id)))
        await this.notices.tell(manager, left, 'left');
      await this.seats.fill(manager, session);
    });
  }

  /**
   * Back at the end of the queue, or on a seat when one is free.
   * @throws registration_not_found, stale_registration, registration_state, registration_session_state,
   *   person_archived, person_without_address
   */
  restore(id: string, body: Body<typeof schemas.restoreRegistrationBody>, actor: Actor): Promise<RegistrationView> {
    return this.change(id, body.version, async (manager, { session }, found) => {
      const to = await this.seats.placeFor(manager, session);
      const moment = momentOf(session, this.clock.today());
      requireRegistrationMove(to === 'waitlisted' ? to : 'registered', found.status, 'staff', moment);
      // From the table's word, `interested` and `confirmed` become `registered` by other ways than this one.
      if (found.status !== 'cancelled') throw registrationProblems.registration_state({ to, from: found.status });
      const { contactId, partnerId } = found;
      await this.registrations.refuseUnknown(manager, [{ contactId, partnerId }]);
      const rank = await takeRank(manager, session);
      const back = await moveTo(manager, found, to, this.clock.now(), { rank });
      await this.trace.people(manager, session.id, 'registration_restored', actor, [back]);
      if (!body.notify) return;
      await this.notices.requireAddresses(manager, [back.contactId]);
      await this.notices.place(manager, back);
    });
  }

  /**
   * Keeps a seat for who is first in the queue. Seats that free themselves are offered by themselves: this one says why
   * there is none. @throws not_first_in_queue, surcharge_unknown, session_full, too_late_to_ask
   */
  offer(id: string, version: number, actor: Actor): Promise<RegistrationView> {
    return this.change(id, version, async (manager, facts, found) => {
      const { session } = facts;
      requireRegistrationMove('offered', found.status, 'staff', momentOf(session, this.clock.today()));
      const { taken } = await standingOf(manager, session.id);
      requireSeat(taken + 1, session);
      requireFirst(id, await manager.findBy(TrainingRegistration, { sessionId: session.id, status: 'waitlisted' }));
      const offered = await this.seats.offer(manager, facts, found);
      await this.trace.people(manager, session.id, 'seat_offered', actor, [offered]);
    });
  }

  /** Staff answer for somebody who called. @throws no_pending_question, offer_expired, registration_session_state */
  answer(id: string, version: number, answer: 'accept' | 'decline', actor: Actor): Promise<RegistrationView> {
    return this.change(id, version, async (manager, facts, found) => {
      const offer = await this.offers.pendingOf(manager, found.id);
      if (!offer) throw registrationProblems.no_pending_question();
      await this.answers.settle(manager, facts, offer, { answer }, { by: 'staff', actor });
    });
  }

  /** @throws registration_not_found, stale_registration with the current one */
  private change(id: string, version: number, work: Work): Promise<RegistrationView> {
    return this.dataSource.transaction(async (manager) => {
      const { sessionId } = await findRegistration(manager, id);
      const facts = await lockSession(manager, sessionId);
      const found = await findRegistration(manager, id);
      if (found.version !== version) {
        const [current] = await this.lists.views(manager, [found]);
        throw registrationProblems.stale_registration(undefined, { extra: { current } });
      }
      await work(manager, facts, found);
      const [view] = await this.lists.views(manager, [await findRegistration(manager, id)]);
      if (!view) throw registrationProblems.registration_not_found();
      return view;
    });
  }
}

const billingOf = ({ partnerName, billedPartnerName, billed, note }: RegistrationView) => ({
  ...{ partnerName, billedPartnerName, billed, note },
});
