import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { hasExpired } from '#domain/training/offers.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { closedBecause, OfferAnswers } from './offer-answers.service.js';
import { OfferLinks } from './offer-links.service.js';
import { TrainingOffer } from './offers.entity.js';
import { registrationProblems } from './registrations.problems.js';
import type { offerForm } from './registrations.schemas.js';
import { TrainingRegistration } from './registrations.entity.js';
import { lockSession, readSession } from './seating.js';

/** `form`: an answer is awaited. `kept`, `declined`: just answered. `choose`: the form came without an answer. */
export type OfferOutcome = 'form' | 'kept' | 'declined' | 'answered' | 'late' | 'withdrawn' | 'choose';

/** What the page of a link shows. */
export interface OfferDesk {
  facts: SessionFacts;
  offer: TrainingOffer;
  registration: TrainingRegistration;
  name: string;
  outcome: OfferOutcome;
}

/** Opens the link of a question: looking changes nothing, answering does, once. */
@Injectable()
export class OfferDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: OfferLinks,
    private readonly answers: OfferAnswers,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws offer_link_unknown */
  async desk(token: string): Promise<OfferDesk> {
    const { manager } = this.dataSource;
    const offer = await this.offerOf(manager, await this.links.read(token));
    const facts = await readSession(manager, offer.sessionId);
    return this.show(manager, facts, offer, closedBecause(offer, this.clock.now()) ?? 'form');
  }

  /** @throws offer_link_unknown, registration_session_state */
  async answer(token: string, form: z.output<typeof offerForm>): Promise<OfferDesk> {
    const id = await this.links.read(token);
    return this.dataSource.transaction(async (manager) => {
      const { sessionId } = await this.offerOf(manager, id);
      const facts = await lockSession(manager, sessionId);
      const offer = await manager.findOneByOrFail(TrainingOffer, { id });
      const closed = closedBecause(offer, this.clock.now());
      // The tick may be a minute late: the seat goes on to the next person at once.
      if (offer.state === 'pending' && hasExpired(offer, this.clock.now())) {
        await this.answers.expire(manager, facts, offer);
      }
      if (closed) return this.show(manager, facts, offer, closed);
      if (!form.answer) return this.show(manager, facts, offer, 'choose');
      const name = await this.nameOf(manager, offer);
      const actor = { accountId: null, label: `${name} (par lien)`, role: 'reader' as const };
      await this.answers.settle(
        manager,
        facts,
        offer,
        { answer: form.answer, keepInterest: form.keep !== undefined },
        { by: 'person', actor },
      );
      return this.show(manager, facts, offer, form.answer === 'accept' ? 'kept' : 'declined');
    });
  }

  private async offerOf(manager: EntityManager, id: string): Promise<TrainingOffer> {
    const offer = await manager.findOneBy(TrainingOffer, { id });
    if (!offer) throw registrationProblems.offer_link_unknown();
    return offer;
  }

  private async show(
    manager: EntityManager,
    facts: SessionFacts,
    { id }: TrainingOffer,
    outcome: OfferOutcome,
  ): Promise<OfferDesk> {
    const offer = await manager.findOneByOrFail(TrainingOffer, { id });
    const registration = await manager.findOneByOrFail(TrainingRegistration, { id: offer.registrationId });
    return { facts, offer, registration, name: await this.nameOf(manager, offer), outcome };
  }

  private async nameOf(manager: EntityManager, { registrationId }: TrainingOffer): Promise<string> {
    const { contactId } = await manager.findOneByOrFail(TrainingRegistration, { id: registrationId });
    return (await this.contacts.peopleOf(manager, [contactId])).get(contactId)?.name ?? '';
  }
}
