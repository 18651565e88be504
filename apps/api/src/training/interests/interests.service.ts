import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { isInterestOpen, type InterestSource, requireWish } from '#domain/training/interest-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import { IncomingMails } from '../../mailbox/incoming-mails.service.js';
import { MeetingLists } from '../../meetings/meeting-lists.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { PartnerLists } from '../../partners/partner-lists.service.js';
import type { TypedPerson } from '../../public-forms/typed-person.schemas.js';
import type { TrainingCourse } from '../courses/courses.entity.js';
import { askOf } from '../courses/terms.js';
import { InterestLists, type InterestView } from './interest-lists.service.js';
import { InterestPool } from './interest-pool.service.js';
import { poolProblems } from './interest-pool.problems.js';
import { TrainingInterest } from './interests.entity.js';
import type { createInterestBody, updateInterestBody } from './interests.schemas.js';

type Change = (
  manager: EntityManager,
  before: TrainingInterest,
  course: TrainingCourse,
) => Promise<Partial<TrainingInterest> | null>;

/** Notes who would follow a course, and what they wish. */
@Injectable()
export class Interests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: InterestPool,
    private readonly lists: InterestLists,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly partnerLists: PartnerLists,
    private readonly mails: IncomingMails,
    private readonly meetings: MeetingLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws unknown_course, archived_course, unknown_person, person_archived, unknown_organisation, department_missing,
   *   unknown_source, wish_over, wish_out_of_order, received_later, already_waiting
   */
  async create(body: z.output<typeof createInterestBody>, actor: Actor): Promise<InterestView> {
    await this.refuseUnknownSource(body.source, body.sourceId);
    return this.dataSource.transaction(async (manager) => {
      const course = await this.pool.lock(manager, body.courseId);
      if (course.archivedAt) throw poolProblems.archived_course();
      const contactId = body.contactId ?? (body.person ? await this.knownAs(manager, body.person) : null);
      await this.refuseUnknown(manager, contactId, body.partnerId);
      const { wishedFrom = null, wishedTo = null, note = null } = body;
      this.requireWish({ wishedFrom, wishedTo });
      const receivedOn = body.receivedOn ?? this.clock.today();
      if (receivedOn > this.clock.today()) {
        throw poolProblems.received_later(undefined, { errors: { receivedOn: 'Au plus tard aujourd’hui.' } });
      }
      const person = contactId === null ? body.person : null;
      await this.refuseDouble(manager, course.id, contactId, person?.email ?? null);
      const id = await this.store(
        manager,
        {
          ...{ courseId: course.id, contactId, partnerId: body.partnerId, wishedFrom, wishedTo, note, receivedOn },
          ...{ source: body.source, sourceId: body.sourceId, state: 'waiting' as const },
          department: body.department ?? (await this.departmentOf(manager, body.partnerId)),
          ...typedFields(person),
        },
        actor,
      );
      return this.lists.one(id, manager);
    });
  }

  /**
   * @throws interest_not_found, stale_interest, interest_closed, unknown_organisation, wish_over, wish_out_of_order
   */
  update(id: string, { version, ...given }: z.output<typeof updateInterestBody>, actor: Actor): Promise<InterestView> {
    return this.change(id, version, 'updated', actor, async (manager, before) => {
      if (!isInterestOpen(before.state)) throw poolProblems.interest_closed();
      await this.refuseUnknown(manager, null, given.partnerId ?? null);
      const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const { wishedFrom, wishedTo } = { ...before, ...fields };
      const moved = wishedFrom !== before.wishedFrom || wishedTo !== before.wishedTo;
      if (moved) this.requireWish({ wishedFrom, wishedTo });
      return fields;
    });
  }

  /**
   * One change of a locked interest.
   * @param version as its author read it; null: whatever it is
   * @param next what changes; null: nothing
   * @throws interest_not_found, stale_interest
   */
  change(id: string, version: number | null, action: string, actor: Actor, next: Change): Promise<InterestView> {
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(TrainingInterest, { id });
      if (!known) throw poolProblems.interest_not_found();
      const course = await this.pool.lock(manager, known.courseId);
      const lock = { mode: 'pessimistic_write' } as const;
      const before = await manager.findOne(TrainingInterest, { where: { id }, lock });
      // Nobody confirmed it, or its person was erased, while this waited.
      if (!before) throw poolProblems.interest_not_found();
      const seen = await this.lists.one(id, manager);
      if (version !== null && before.version !== version)
        throw poolProblems.stale_interest(undefined, { extra: { current: seen } });
      const changes = await next(manager, before, course);
      if (!changes) return seen;
      const wanted = { ...before, ...changes };
      const searchText = await this.searchTextOf(manager, wanted);
      await manager.save(TrainingInterest, {
        ...wanted,
        ...{ searchText, updatedAt: this.clock.now(), version: before.version + 1 },
      });
      const view = await this.lists.one(id, manager);
      const about = { entity: 'training_interest', entityId: id, action, actor };
      await this.history.recordDifference(manager, { ...about, before: stateOf(seen), after: stateOf(view) });
      return view;
    });
  }

  /** Writes one in, under the lock of the pool. @returns its id */
  async store(
    manager: EntityManager,
    fields: Omit<TrainingInterest, 'id' | 'withdrawReason' | 'searchText' | 'createdAt' | 'updatedAt' | 'version'>,
    actor: Actor,
  ): Promise<string> {
    const now = this.clock.now();
    const { id } = await manager.save(TrainingInterest, {
      ...fields,
      searchText: await this.searchTextOf(manager, fields),
      ...{ withdrawReason: null, createdAt: now, updatedAt: now, version: 1 },
    });
    const about = { entity: 'training_interest', entityId: id, action: 'created', actor };
    await this.history.recordDifference(manager, {
      ...about,
      before: {},
      after: stateOf(await this.lists.one(id, manager)),
    });
    return id;
  }

  /** A person waits once for a course, by their contact or by their address; under the lock of the pool. @throws already_waiting */
  async refuseDouble(
    manager: EntityManager,
    courseId: string,
    contactId: string | null,
    email: string | null,
  ): Promise<void> {
    const double =
      contactId === null
        ? await manager
            .createQueryBuilder(TrainingInterest, 'i')
            .where(`i.course_id = :courseId and i.contact_id is null and i.state in ('unconfirmed', 'waiting')`, {
              courseId,
            })
            .andWhere('i.email = :email', { email })
            .getOne()
        : await this.pool.waitingOf(manager, courseId, contactId);
    if (!double) return;
    const { name, receivedOn } = await this.lists.one(double.id, manager);
    throw poolProblems.already_waiting({ who: name, since: receivedOn }, { extra: { interestId: double.id } });
  }

  /** The contact who has this address and this name; several people may share a town hall's address. */
  async knownAs(manager: EntityManager, { firstName, lastName, email }: TypedPerson): Promise<string | null> {
    const name = foldText(`${firstName} ${lastName}`);
    const found = (await this.contacts.withAddress(manager, email)).filter((one) => foldText(one.name) === name);
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }

  /** @throws unknown_person, person_archived, unknown_organisation */
  async refuseUnknown(manager: EntityManager, contactId: string | null, partnerId: string | null): Promise<void> {
    if (contactId !== null) {
      const person = (await this.contacts.peopleOf(manager, [contactId])).get(contactId);
      if (!person) throw poolProblems.unknown_person(undefined, { errors: { contactId: 'Personne inconnue.' } });
      if (person.archived) throw poolProblems.person_archived({ who: person.name });
    }
    if (partnerId !== null && !(await this.partners.namesOf(manager, [partnerId])).has(partnerId)) {
      throw poolProblems.unknown_organisation(undefined, { errors: { partnerId: 'Organisme inconnu.' } });
    }
  }

  private requireWish(wish: Parameters<typeof requireWish>[0]): void {
    askOf('wishedTo', () => {
      requireWish(wish, this.clock.today());
    });
  }

  private async refuseUnknownSource(source: InterestSource, id: string | null): Promise<void> {
    if (id === null) return;
    const known = source === 'mail' ? this.mails.one(id) : this.meetings.one(id);
    const found = await known.then(
      () => true,
      () => false,
    );
    if (!found) throw poolProblems.unknown_source(undefined, { errors: { sourceId: 'Introuvable.' } });
  }

  private async departmentOf(manager: EntityManager, partnerId: string | null): Promise<string> {
    const partner = partnerId ? await this.partnerLists.one(partnerId, manager) : null;
    if (partner?.department) return partner.department;
    throw poolProblems.department_missing(undefined, { errors: { department: 'Choisissez un département.' } });
  }

  private async searchTextOf(
    manager: EntityManager,
    one: Pick<TrainingInterest, 'firstName' | 'lastName' | 'email' | 'organisation' | 'partnerId'>,
  ): Promise<string> {
    const partner = (await this.partners.namesOf(manager, one.partnerId ? [one.partnerId] : [])).get(
      one.partnerId ?? '',
    );
    const words = [one.lastName, one.firstName, one.email, one.organisation, partner].filter((part) => part);
    return ` ${foldText(words.join(' '))}`;
  }
}

export const typedFields = (person: TypedPerson | null) => ({
  firstName: person?.firstName ?? null,
  lastName: person?.lastName ?? null,
  email: person?.email ?? null,
  organisation: person?.organisation ?? null,
});

/** Fields a history line compares. */
function stateOf(view: InterestView): Record<string, unknown> {
  const { name, partnerName, organisation, department, wishedFrom, wishedTo } = view;
  const { source, state, withdrawReason, note, receivedOn, courseTitle } = view;
  const wishes = { department, wishedFrom, wishedTo, note };
  return { courseTitle, name, partnerName, organisation, ...wishes, source, receivedOn, state, withdrawReason };
}
