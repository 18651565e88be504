import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nextInQueue, placeFor } from '#domain/training/queue.js';
import {
  type RegistrationCancelReason,
  type RegistrationStatus,
  registrationMay,
} from '#domain/training/registration-states.js';
import { freeSeats } from '#domain/training/seats.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { MailCauses } from '../../mail/mail-causes.service.js';
import { SESSION_CAUSE } from '../papers/letter-writer.service.js';
import { factsOf, type SessionFacts } from '../papers/session-facts.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { Offers } from './offers.service.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { TrainingRegistration } from './registrations.entity.js';
import { momentOf, moveTo, standingOf } from './seating.js';

/**
 * Gives, frees and offers seats. Every method asks for a session that the caller has locked (`lockSession`): seats are
 * counted and given one caller at a time, so that they are never over, and never empty while somebody waits.
 */
@Injectable()
export class SeatKeeper {
  constructor(
    private readonly offers: Offers,
    private readonly trace: RegistrationTrace,
    private readonly causes: MailCauses,
    private readonly clock: Clock,
  ) {}

  /** What becomes of who arrives now. */
  async placeFor(manager: EntityManager, session: TrainingSession): Promise<RegistrationStatus> {
    const { taken, waiting } = await standingOf(manager, session.id);
    return placeFor({ free: freeSeats(taken, session), waiting, state: session.state });
  }

  /**
   * Offers every free seat to the first of the queue, each by a mail with its link. To be called after anything that
   * frees a seat or makes one: a cancellation, other bounds, a surcharge that is now known.
   * @returns those who were offered one
   */
  async fill(manager: EntityManager, session: TrainingSession): Promise<TrainingRegistration[]> {
    const [facts] = await factsOf(manager, [session]);
    const moment = momentOf(session, this.clock.today());
    if (!facts || !registrationMay('offered', 'waitlisted', 'system', moment)) return [];
    if (!this.offers.expiryOf('seat', facts)) return [];
    const { taken } = await standingOf(manager, session.id);
    const queue = await manager.findBy(TrainingRegistration, { sessionId: session.id, status: 'waitlisted' });
    const promoted: TrainingRegistration[] = [];
    for (const next of nextInQueue(queue, freeSeats(taken, session)))
      promoted.push(await this.offer(manager, facts, next));
    await this.trace.people(manager, session.id, 'seat_offered', SYSTEM, promoted);
    return promoted;
  }

  /** Keeps a seat for one of the queue until they answer. */
  async offer(manager: EntityManager, facts: SessionFacts, next: TrainingRegistration): Promise<TrainingRegistration> {
    const offered = await moveTo(manager, next, 'offered', this.clock.now());
    await this.offers.ask(manager, facts, offered, 'seat');
    return offered;
  }

  /** People leave: nothing is asked of them any more, nothing written to them leaves, and their seats are free. */
  async release(
    manager: EntityManager,
    session: TrainingSession,
    leaving: readonly TrainingRegistration[],
    cancelReason: RegistrationCancelReason,
    more: Partial<TrainingRegistration> = {},
  ): Promise<TrainingRegistration[]> {
    const now = this.clock.now();
    const left: TrainingRegistration[] = [];
    await this.offers.withdraw(
      manager,
      leaving.map(({ id }) => id),
    );
    for (const one of leaving) left.push(await moveTo(manager, one, 'cancelled', now, { cancelReason, ...more }));
    const people = leaving.map(({ contactId }) => contactId);
    await this.causes.stop(manager, { type: SESSION_CAUSE, id: session.id }, people);
    return left;
  }
}
