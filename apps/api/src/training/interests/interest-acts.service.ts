import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  INTEREST_ACTS,
  type InterestAct,
  isInterestOpen,
  requireInterestAct,
} from '#domain/training/interest-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Contacts } from '../../contacts/contacts.service.js';
import type { InterestView } from './interest-lists.service.js';
import { poolProblems } from './interest-pool.problems.js';
import type { TrainingInterest } from './interests.entity.js';
import { Interests, typedFields } from './interests.service.js';

/** What becomes of an interest before any session: confirmed, withdrawn, taken back, made a contact. */
@Injectable()
export class InterestActs {
  constructor(
    private readonly interests: Interests,
    private readonly contacts: Contacts,
  ) {}

  /** @throws interest_not_found, stale_interest, interest_state */
  withdraw(id: string, { version, reason }: { version: number; reason: string | null }, actor: Actor) {
    return this.act(id, version, 'withdraw', actor, () => Promise.resolve({ withdrawReason: reason }));
  }

  /**
   * Back in the pool, with the day it first came.
   * @throws interest_not_found, stale_interest, interest_state, archived_course, already_waiting
   */
  restore(id: string, version: number, actor: Actor): Promise<InterestView> {
    return this.act(id, version, 'restore', actor, async (manager, before) => {
      await this.interests.refuseUnknown(manager, before.contactId, null);
      await this.interests.refuseDouble(manager, before.courseId, before.contactId, before.email);
      return { withdrawReason: null };
    });
  }

  /**
   * Somebody of the team knows that the address is theirs.
   * @throws interest_not_found, stale_interest, interest_state, archived_course, already_waiting
   */
  confirm(id: string, version: number, actor: Actor): Promise<InterestView> {
    return this.act(id, version, 'confirm', actor, (manager, before) => this.confirmed(manager, before));
  }

  /**
   * The person's own answer, whatever the team changed meanwhile; the same again changes nothing.
   * @throws interest_not_found, interest_state, archived_course, already_waiting
   */
  answer(id: string, answer: 'confirm' | 'withdraw', actor: Actor): Promise<InterestView> {
    const withdrawReason = 'Par la personne, depuis son lien';
    return this.act(id, null, answer, actor, (manager, before) =>
      answer === 'confirm' ? this.confirmed(manager, before) : Promise.resolve({ withdrawReason }),
    );
  }

  /**
   * The person who typed their name is one of the contacts, or becomes one.
   * @param contactId null: the contact who has the name and the address they typed, else a new one
   * @throws interest_not_found, stale_interest, interest_closed, interest_known, unknown_person, person_archived, already_waiting
   */
  identify(id: string, { version, contactId }: { version: number; contactId: string | null }, actor: Actor) {
    return this.interests.change(id, version, 'attached', actor, (manager, before) =>
      this.identified(manager, before, contactId, actor),
    );
  }

  /** What an interest becomes once its person is a contact; in the caller's transaction, under the lock of the pool. */
  async identified(
    manager: EntityManager,
    before: TrainingInterest,
    contactId: string | null,
    actor: Actor,
  ): Promise<Partial<TrainingInterest>> {
    if (before.contactId !== null) throw poolProblems.interest_known();
    if (!isInterestOpen(before.state)) throw poolProblems.interest_closed();
    const known =
      contactId ?? (await this.alreadyThere(manager, before)) ?? (await this.newContact(manager, before, actor));
    await this.interests.refuseUnknown(manager, known, null);
    await this.interests.refuseDouble(manager, before.courseId, known, null);
    const organisation = before.partnerId === null ? before.organisation : null;
    return { ...typedFields(null), organisation, contactId: known };
  }

  /** The address is proved: a contact who has it, under the same name, is that person. */
  async confirmed(manager: EntityManager, before: TrainingInterest): Promise<Partial<TrainingInterest>> {
    const contactId = before.contactId ?? (await this.alreadyThere(manager, before));
    if (contactId === null) return {};
    await this.interests.refuseDouble(manager, before.courseId, contactId, null);
    // The team said who it is before they answered.
    if (before.contactId !== null) return {};
    const organisation = before.partnerId === null ? before.organisation : null;
    return { ...typedFields(null), organisation, contactId };
  }

  private async alreadyThere(
    manager: EntityManager,
    { firstName, lastName, email, organisation }: TrainingInterest,
  ): Promise<string | null> {
    if (firstName === null || lastName === null || email === null) return null;
    return this.interests.knownAs(manager, { firstName, lastName, email, organisation });
  }

  private async newContact(manager: EntityManager, before: TrainingInterest, actor: Actor): Promise<string> {
    const { firstName, lastName, email, partnerId } = before;
    const memberships = partnerId === null ? [] : [{ partnerId, roles: ['technical' as const] }];
    const person = { firstName: firstName ?? '', lastName: lastName ?? '', email };
    return (await this.contacts.createIn(manager, { ...person, memberships }, actor)).id;
  }

  /** @param version null: whatever it is, and done already is no refusal */
  private act(
    id: string,
    version: number | null,
    act: InterestAct,
    actor: Actor,
    more: (manager: EntityManager, before: TrainingInterest) => Promise<Partial<TrainingInterest>>,
  ): Promise<InterestView> {
    return this.interests.change(id, version, `interest_${act}`, actor, async (manager, before, course) => {
      if (version === null && before.state === INTEREST_ACTS[act].to) return null;
      const state = requireInterestAct(act, before.state);
      if (state === 'waiting' && course.archivedAt) throw poolProblems.archived_course();
      return { ...(await more(manager, before)), state };
    });
  }
}
