import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { hasExpired, requireAnswerable } from '#domain/training/offers.js';
import { type By, requireArrival, requireRegistrationMove } from '#domain/training/registration-states.js';
import { seatStatusIn } from '#domain/training/session-states.js';
import { type Actor, SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { Offers } from './offers.service.js';
import { TrainingOffer } from './offers.entity.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { TrainingRegistration } from './registrations.entity.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { lockSession, momentOf, moveTo } from './seating.js';

export interface OfferAnswer {
  answer: 'accept' | 'decline';
  /** Who says no would still come another time. */
  keepInterest?: boolean;
}

interface Answering {
  by: By;
  actor: Actor;
}

/** What people, or staff for them, answer to a question; and what silence does. */
@Injectable()
export class OfferAnswers implements OnModuleInit {
  private readonly logger = new Logger('training');

  constructor(
    private readonly dataSource: DataSource,
    private readonly offers: Offers,
    private readonly seats: SeatKeeper,
    private readonly pool: InterestPool,
    private readonly trace: RegistrationTrace,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute('training.offers', () => this.tick());
  }

  /**
   * In the caller's transaction, under the lock of the session.
   * @throws offer_answered, offer_expired, offer_withdrawn, registration_state, registration_session_state
   */
  async settle(
    manager: EntityManager,
    facts: SessionFacts,
    offer: TrainingOffer,
    { answer, keepInterest = false }: OfferAnswer,
    { by, actor }: Answering,
  ): Promise<TrainingRegistration> {
    requireAnswerable(offer, this.clock.now());
    const { session } = facts;
    const registration = await manager.findOneByOrFail(TrainingRegistration, { id: offer.registrationId });
    const after =
      answer === 'accept'
        ? await this.accept(manager, facts, offer, registration, by)
        : await this.decline(manager, facts, registration, by);
    await this.offers.close(manager, offer, answer === 'accept' ? 'accepted' : 'declined', actor.label);
    if (answer === 'decline' && keepInterest) await this.pool.returnToPool(manager, session, [after], actor);
    await this.trace.people(manager, session.id, `offer_${answer === 'accept' ? 'accepted' : 'declined'}`, actor, [
      after,
    ]);
    await this.seats.fill(manager, session);
    return after;
  }

  /** Silence is an answer for a kept seat and an invitation; who was asked about new days keeps what they have. */
  async expire(manager: EntityManager, { session }: SessionFacts, offer: TrainingOffer): Promise<void> {
    await this.offers.close(manager, offer, 'expired', null);
    const registration = await manager.findOneByOrFail(TrainingRegistration, { id: offer.registrationId });
    if (offer.kind === 'postponement') return;
    await this.seats.release(manager, session, [registration], 'expired');
    await this.trace.people(manager, session.id, 'offer_expired', SYSTEM, [registration]);
    await this.seats.fill(manager, session);
  }

  /** What time brings, run every minute: each free seat goes on to the next person. */
  async tick(): Promise<void> {
    const due = await this.dataSource.manager.find(TrainingOffer, {
      where: { state: 'pending', expiresAt: LessThanOrEqual(this.clock.now()) },
      order: { expiresAt: 'asc' },
      take: 500,
    });
    for (const { id, sessionId } of due) {
      try {
        await this.dataSource.transaction(async (manager) => {
          const facts = await lockSession(manager, sessionId);
          const offer = await manager.findOneBy(TrainingOffer, { id, state: 'pending' });
          if (offer && hasExpired(offer, this.clock.now())) await this.expire(manager, facts, offer);
        });
      } catch (error) {
        this.logger.error({ err: error, offer: id }, 'offer not expired');
      }
    }
  }

  private async accept(
    manager: EntityManager,
    { session }: SessionFacts,
    { kind }: TrainingOffer,
    registration: TrainingRegistration,
    by: By,
  ): Promise<TrainingRegistration> {
    const moment = momentOf(session, this.clock.today());
    const now = this.clock.now();
    if (kind === 'postponement') {
      requireArrival(moment);
      return moveTo(manager, registration, registration.status, now);
    }
    const to = kind === 'seat' ? seatStatusIn(session.state) : await this.seats.placeFor(manager, session);
    requireRegistrationMove(to === 'waitlisted' ? to : 'registered', registration.status, by, moment);
    return moveTo(manager, registration, to, now);
  }

  private async decline(
    manager: EntityManager,
    { session }: SessionFacts,
    registration: TrainingRegistration,
    by: By,
  ): Promise<TrainingRegistration> {
    requireRegistrationMove('cancelled', registration.status, by, momentOf(session, this.clock.today()));
    const [left] = await this.seats.release(manager, session, [registration], 'declined');
    return left ?? registration;
  }
}

/** Why a question takes no answer any more; null when it does. */
export function closedBecause(offer: TrainingOffer, now: Date): 'answered' | 'late' | 'withdrawn' | null {
  try {
    requireAnswerable(offer, now);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'offer_answered' ? 'answered' : error.code === 'offer_expired' ? 'late' : 'withdrawn';
  }
}
