import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { offerExpiry } from '#domain/training/offers.js';
import type { OfferKind } from '#domain/training/offer-states.js';
import { startOf } from '#domain/training/schedule.js';
import { Clock } from '#platform/clock/clock.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { OfferMails } from './offer-mails.service.js';
import { TrainingOffer } from './offers.entity.js';
import { registrationProblems } from './registrations.problems.js';
import type { TrainingRegistration } from './registrations.entity.js';

/** Questions asked by a signed link, under the lock of their session. */
@Injectable()
export class Offers {
  constructor(
    private readonly mails: OfferMails,
    private readonly clock: Clock,
  ) {}

  /** Until when a question asked now would wait; null when it is too late to ask. */
  expiryOf(kind: OfferKind, { session, days }: SessionFacts): Date | null {
    const { offerHours, registerBy } = session;
    return offerExpiry(kind, { now: this.clock.now(), start: startOf(days), offerHours, registerBy });
  }

  /**
   * Asks somebody, by mail when they have an address; else staff ask, and answer for them. An earlier question is
   * withdrawn: one at a time. @returns whether a mail was written @throws too_late_to_ask
   */
  async ask(
    manager: EntityManager,
    facts: SessionFacts,
    registration: TrainingRegistration,
    kind: OfferKind,
  ): Promise<boolean> {
    const expiresAt = this.expiryOf(kind, facts);
    if (!expiresAt) throw registrationProblems.too_late_to_ask();
    await this.withdraw(manager, [registration.id]);
    const offer = await manager.save(TrainingOffer, {
      ...{ registrationId: registration.id, sessionId: facts.session.id, kind, state: 'pending' as const },
      ...{ createdAt: this.clock.now(), expiresAt, answeredAt: null, answeredBy: null },
    });
    return this.mails.write(manager, facts, registration, offer);
  }

  /** The question that waits for somebody's answer, if any. */
  pendingOf(manager: EntityManager, registrationId: string): Promise<TrainingOffer | null> {
    return manager.findOneBy(TrainingOffer, { registrationId, state: 'pending' });
  }

  /** What was asked makes no sense any more. */
  async withdraw(manager: EntityManager, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    await manager.update(
      TrainingOffer,
      { registrationId: In([...registrationIds]), state: 'pending' },
      { state: 'withdrawn', answeredAt: this.clock.now() },
    );
  }

  /** A session that begins earlier takes its answers earlier: no question outlives its start. */
  async shorten(manager: EntityManager, { session, days }: SessionFacts): Promise<void> {
    const start = startOf(days);
    await manager.update(
      TrainingOffer,
      { sessionId: session.id, state: 'pending', expiresAt: MoreThan(start) },
      { expiresAt: start },
    );
  }

  async close(
    manager: EntityManager,
    offer: TrainingOffer,
    state: 'accepted' | 'declined' | 'expired',
    by: string | null,
  ): Promise<void> {
    await manager.update(TrainingOffer, { id: offer.id }, { state, answeredAt: this.clock.now(), answeredBy: by });
  }
}
