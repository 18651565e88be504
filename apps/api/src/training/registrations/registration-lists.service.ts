import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { halvesOf } from '#domain/training/presence.js';
import { COUNTED, headCosts } from '#domain/training/quote.js';
import { capacityOf, freeSeats, missingToOpen } from '#domain/training/seats.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { MailCauses } from '../../mail/mail-causes.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { TrainingLetter } from '../papers/papers.entity.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { TrainingOffer } from './offers.entity.js';
import { TrainingPresence } from './presences.entity.js';
import { TrainingRegistration } from './registrations.entity.js';
import type { registration, sessionPeople } from './registrations.schemas.js';
import { readSession, standingOf } from './seating.js';

export type RegistrationView = z.infer<typeof registration>;
export type SessionPeople = z.infer<typeof sessionPeople>;

/** Reads who is in a session, and how its seats stand. */
@Injectable()
export class RegistrationLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly causes: MailCauses,
  ) {}

  /** @throws registration_session_not_found */
  async ofSession(sessionId: string, manager: EntityManager = this.dataSource.manager): Promise<SessionPeople> {
    const { session, course, days } = await readSession(manager, sessionId);
    const everybody = await manager.find(TrainingRegistration, { where: { sessionId }, order: { rank: 'asc' } });
    const { taken, waiting } = await standingOf(manager, sessionId);
    const { state, version, firstDay, lastDay, priceCents, lowerBound, upperBound, surchargeCents } = session;
    return {
      ...{ sessionId, state, version, firstDay, lastDay, priceCents },
      sessionName: sessionName({ ...session, courseTitle: course.title }),
      seats: {
        ...{ taken, waiting, lowerBound, upperBound, surchargeCents, capacity: capacityOf(session) },
        ...{ free: freeSeats(taken, session), missing: missingToOpen(taken, session) },
      },
      halfDays: halvesOf(days),
      costs: costsOf(everybody, session),
      registrations: await this.views(manager, everybody),
    };
  }

  async views(manager: EntityManager, found: readonly TrainingRegistration[]): Promise<RegistrationView[]> {
    const ids = found.map(({ id }) => id);
    const replaced = found.flatMap(({ replacedById }) => replacedById ?? []);
    const replacing = new Map(
      (replaced.length === 0 ? [] : await manager.findBy(TrainingRegistration, { id: In(replaced) })).map((one) => [
        one.id,
        one.contactId,
      ]),
    );
    const people = await this.contacts.peopleOf(manager, [
      ...found.map(({ contactId }) => contactId),
      ...replacing.values(),
    ]);
    const partnerIds = found.flatMap(({ partnerId, billedPartnerId }) =>
      [partnerId ?? [], billedPartnerId ?? []].flat(),
    );
    const partners = await this.partners.namesOf(manager, partnerIds);
    const offers = new Map(
      (await manager.findBy(TrainingOffer, { registrationId: In(ids), state: 'pending' })).map((offer) => [
        offer.registrationId,
        offer,
      ]),
    );
    const called = await this.called(manager, ids);
    const noted = await manager.find(TrainingPresence, {
      where: { registrationId: In(ids) },
      order: { day: 'asc', half: 'desc' },
    });
    const queue = await this.queue(manager, [...new Set(found.map(({ sessionId }) => sessionId))]);
    return found.map((one) => {
      const { id, sessionId, contactId, partnerId, billedPartnerId, billed, department, status, rank } = one;
      const { origin, cancelReason, replacedById, note, statusAt, createdAt, version } = one;
      const offer = offers.get(id);
      return {
        ...{ id, sessionId, contactId, partnerId, billedPartnerId, billed, department, status, rank },
        ...{ origin, cancelReason, note, statusAt, createdAt, version },
        name: people.get(contactId)?.name ?? '',
        email: people.get(contactId)?.email ?? null,
        partnerName: partners.get(partnerId ?? '') ?? null,
        billedPartnerName: partners.get(billedPartnerId ?? partnerId ?? '') ?? null,
        queuePosition: queue.get(id) ?? null,
        replacedByName: people.get(replacing.get(replacedById ?? '') ?? '')?.name ?? null,
        offer: offer
          ? { id: offer.id, kind: offer.kind, createdAt: offer.createdAt, expiresAt: offer.expiresAt }
          : null,
        called: called.has(id),
        presences: noted
          .filter(({ registrationId }) => registrationId === id)
          .map(({ day, half, present }) => ({ day, half, present })),
      };
    });
  }

  /** True when their calendar holds the session. */
  async wasCalled(manager: EntityManager, registrationId: string): Promise<boolean> {
    return (await this.called(manager, [registrationId])).has(registrationId);
  }

  private async called(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const letters = await manager.find(TrainingLetter, {
      where: { registrationId: In([...ids]), kind: In(['convocation', 'withdrawal']) },
      order: { sequence: 'asc' },
    });
    const stopped = await this.causes.stoppedOf(
      manager,
      letters.map(({ mailId }) => mailId),
    );
    const left = letters.filter(({ mailId }) => !stopped.has(mailId));
    const last = new Map(left.map(({ registrationId, kind }) => [registrationId, kind]));
    return new Set([...last].flatMap(([id, kind]) => (kind === 'convocation' ? [id] : [])));
  }

  /** Places in the queues of these sessions, from 1. */
  private async queue(manager: EntityManager, sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await manager.query<{ id: string; place: number }[]>(
      `select id, (row_number() over (partition by session_id order by rank))::int as place
       from training_registrations where status = 'waitlisted' and session_id = any($1::uuid[])`,
      [sessionIds],
    );
    return new Map(rows.map(({ id, place }) => [id, place]));
  }
}

/** What each of those who are charged for costs, by the session's own terms. @param everybody in order of arrival */
function costsOf(everybody: readonly TrainingRegistration[], session: TrainingSession): SessionPeople['costs'] {
  const heads = everybody.filter(({ status }) => COUNTED.includes(status));
  const costs = headCosts(heads.length, session);
  return heads.map(({ id }, n) => ({ registrationId: id, netCents: costs[n] ?? null }));
}
