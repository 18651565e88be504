import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireArrival } from '#domain/training/registration-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { PartnerLists } from '../../partners/partner-lists.service.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import { TrainingInterest } from '../interests/interests.entity.js';
import type { SessionFacts } from '../papers/session-facts.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { Offers } from './offers.service.js';
import { registrationProblems } from './registrations.problems.js';
import { type RegistrationOrigin, TrainingRegistration } from './registrations.entity.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { lockSession, momentOf, moveTo, takeRank } from './seating.js';

/** Somebody to take into a session. */
export interface Newcomer {
  contactId: string;
  /** For whom they come; null: for nobody. */
  partnerId: string | null;
  /** Who pays when it is not `partnerId`. */
  billedPartnerId?: string | null;
  /** The interest that is answered by it; without it, the one this contact has waiting for the course. */
  interestId?: string | null;
  origin: RegistrationOrigin;
  note?: string | null;
}

/** Takes people into sessions. */
@Injectable()
export class Registrations {
  constructor(
    private readonly seats: SeatKeeper,
    private readonly offers: Offers,
    private readonly pool: InterestPool,
    private readonly trace: RegistrationTrace,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly partnerLists: PartnerLists,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes people in, in this order and in the caller's transaction, under the lock of the session: a seat each while
   * one is free and nobody waits, else the end of the queue. All of them or none. Who had cancelled comes back last.
   * @param asked they are only asked to come, by a mail with its link: no seat until they say yes
   * @throws registration_session_not_found, registration_session_state, already_registered, person_twice,
   *   unknown_person, person_archived, unknown_organisation, interest_not_waiting, too_late_to_ask
   */
  async add(
    manager: EntityManager,
    sessionId: string,
    people: readonly Newcomer[],
    actor: Actor,
    asked = false,
  ): Promise<TrainingRegistration[]> {
    const facts = await lockSession(manager, sessionId);
    requireArrival(momentOf(facts.session, this.clock.today()));
    await this.refuseUnknown(manager, people);
    const taken: TrainingRegistration[] = [];
    for (const person of people) taken.push(await this.takeOne(manager, facts, person, actor, asked));
    await this.trace.people(manager, sessionId, asked ? 'people_asked' : 'people_registered', actor, taken);
    return taken;
  }

  private async takeOne(
    manager: EntityManager,
    facts: SessionFacts,
    person: Newcomer,
    actor: Actor,
    asked: boolean,
  ): Promise<TrainingRegistration> {
    const { session } = facts;
    const courseTitle = facts.course.title;
    const { contactId, partnerId, billedPartnerId = null, origin, note = null } = person;
    const known = await this.refuseAlive(manager, session.id, contactId);
    const waiting = person.interestId ? null : await this.pool.waitingOf(manager, session.courseId, contactId);
    const interestId = person.interestId ?? waiting?.id ?? null;
    const status = asked ? 'interested' : await this.seats.placeFor(manager, session);
    const department = await this.departmentOf(manager, session, partnerId, interestId);
    const now = this.clock.now();
    const fields = {
      ...{ sessionId: session.id, contactId, partnerId, billedPartnerId, interestId, department, origin, note },
      ...{ rank: await takeRank(manager, session), billed: true },
    };
    const registration = known
      ? await moveTo(manager, known, status, now, fields)
      : await manager.save(TrainingRegistration, {
          ...fields,
          ...{ status, cancelReason: null, replacedById: null },
          ...{ statusAt: now, createdAt: now, updatedAt: now, version: 1 },
        });
    if (interestId) await this.pool.place(manager, interestId, sessionName({ ...session, courseTitle }), actor);
    if (asked) await this.offers.ask(manager, facts, registration, 'invitation');
    return registration;
  }

  /** @returns the cancelled registration of this person, if any @throws already_registered */
  async refuseAlive(
    manager: EntityManager,
    sessionId: string,
    contactId: string,
  ): Promise<TrainingRegistration | null> {
    const known = await manager.findOneBy(TrainingRegistration, { sessionId, contactId });
    if (!known || known.status === 'cancelled') return known;
    const who = (await this.contacts.peopleOf(manager, [contactId])).get(contactId)?.name ?? '';
    throw registrationProblems.already_registered({ who, status: known.status });
  }

  /** @throws person_twice, unknown_person, person_archived, unknown_organisation */
  async refuseUnknown(manager: EntityManager, people: readonly Omit<Newcomer, 'origin'>[]): Promise<void> {
    const ids = people.map(({ contactId }) => contactId);
    if (new Set(ids).size < ids.length) throw registrationProblems.person_twice();
    const known = await this.contacts.peopleOf(manager, ids);
    for (const id of ids) {
      const person = known.get(id);
      if (!person) throw registrationProblems.unknown_person();
      if (person.archived) throw registrationProblems.person_archived({ who: person.name });
    }
    await this.refuseUnknownPartners(
      manager,
      people.flatMap(({ partnerId, billedPartnerId }) => [partnerId, billedPartnerId]),
    );
  }

  /** @throws unknown_organisation */
  async refuseUnknownPartners(manager: EntityManager, ids: readonly (string | null | undefined)[]): Promise<void> {
    const given = ids.filter((id) => id !== null && id !== undefined);
    const names = await this.partners.namesOf(manager, given);
    if (!given.every((id) => names.has(id))) throw registrationProblems.unknown_organisation();
  }

  /** The zone of a person: of their interest, else of their organisation, else of the session they come to. */
  private async departmentOf(
    manager: EntityManager,
    session: TrainingSession,
    partnerId: string | null,
    interestId: string | null,
  ): Promise<string> {
    const interest = interestId ? await manager.findOneBy(TrainingInterest, { id: interestId }) : null;
    if (interest) return interest.department;
    const partner = partnerId ? await this.partnerLists.one(partnerId, manager) : null;
    return partner?.department ?? session.department;
  }
}
