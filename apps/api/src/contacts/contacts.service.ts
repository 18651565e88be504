import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { searchableContact } from './contact-search.js';
import { ContactLists, type ContactView } from './contact-lists.service.js';
import { Contact, ContactMembership } from './contacts.entity.js';
import { contactProblems } from './contacts.problems.js';
import type { createContactBody, updateContactBody } from './contacts.schemas.js';

type Fields = Omit<z.output<typeof updateContactBody>, 'version'>;
type MembershipInput = NonNullable<Fields['memberships']>[number];

/** Creates and changes contacts and their memberships, with a line of history each time. */
@Injectable()
export class Contacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ContactLists,
    private readonly partners: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws unknown_partner, unknown_membership */
  create(body: z.output<typeof createContactBody>, actor: Actor): Promise<ContactView> {
    return this.dataSource.transaction((manager) => this.createIn(manager, body, actor));
  }

  /** In the caller's transaction. @throws unknown_partner, unknown_membership */
  async createIn(
    manager: EntityManager,
    { memberships = [], ...fields }: z.output<typeof createContactBody>,
    actor: Actor,
  ): Promise<ContactView> {
    const now = this.clock.now();
    const created = await manager.save(Contact, {
      ...{ email: null, phone: null, notes: null },
      ...fields,
      ...searchableContact({ email: null, ...fields }),
      ...{ archivedAt: null, erasedAt: null, createdAt: now, updatedAt: now, version: 1 },
    });
    await this.keepMemberships(manager, created.id, memberships);
    const view = await this.lists.view(created, manager);
    await this.record(manager, 'created', actor, null, view);
    return view;
  }

  /** @throws contact_not_found, stale_contact, contact_erased, contact_archived, unknown_partner, unknown_membership */
  update(id: string, body: z.output<typeof updateContactBody>, actor: Actor): Promise<ContactView> {
    const { version, memberships, ...fields } = body;
    return this.change(id, version, 'updated', actor, async (manager, before) => {
      if (before.erasedAt) throw contactProblems.contact_erased();
      if (before.archivedAt) throw contactProblems.contact_archived();
      if (memberships) await this.keepMemberships(manager, id, memberships);
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    });
  }

  /** @throws contact_not_found, stale_contact, contact_archived */
  archive(id: string, version: number, actor: Actor): Promise<ContactView> {
    return this.change(id, version, 'archived', actor, (_, before) => {
      if (before.archivedAt) throw contactProblems.contact_archived();
      return { archivedAt: this.clock.now() };
    });
  }

  /** @throws contact_not_found, stale_contact, contact_not_archived, contact_erased */
  restore(id: string, version: number, actor: Actor): Promise<ContactView> {
    return this.change(id, version, 'restored', actor, (_, before) => {
      if (before.erasedAt) throw contactProblems.contact_erased();
      if (!before.archivedAt) throw contactProblems.contact_not_archived();
      return { archivedAt: null };
    });
  }

  /** Somebody of the team says why a person of whom nothing was heard is kept. @throws contact_not_found, stale_contact, contact_archived */
  async keep(id: string, { version, reason }: { version: number; reason: string }, actor: Actor): Promise<ContactView> {
    return this.change(id, version, 'kept', actor, async (manager, before) => {
      if (before.archivedAt) throw contactProblems.contact_archived();
      await this.history.record(manager, {
        ...{ entity: 'contact', entityId: id, action: 'kept', actor, reason },
        changes: [],
      });
      return {};
    });
  }

  private change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, before: Contact) => Partial<Contact> | Promise<Partial<Contact>>,
  ): Promise<ContactView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await manager.findOne(Contact, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw contactProblems.contact_not_found();
      const seen = await this.lists.view(before, manager);
      if (before.version !== version) throw contactProblems.stale_contact(undefined, { extra: { current: seen } });
      const wanted = { ...before, ...(await next(manager, before)), updatedAt: this.clock.now(), version: version + 1 };
      const after = await manager.save(Contact, { ...wanted, ...searchableContact(wanted) });
      const view = await this.lists.view(after, manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  /** Makes the memberships those given: known ones are changed, new ones added, those left out removed. */
  private async keepMemberships(manager: EntityManager, contactId: string, wanted: MembershipInput[]): Promise<void> {
    const known = await manager.findBy(ContactMembership, { contactId });
    const kept = wanted.map(({ id }) => id).filter((id) => id !== undefined);
    const foreign = kept.some((id) => !known.some((membership) => membership.id === id));
    if (foreign || new Set(kept).size < kept.length) throw contactProblems.unknown_membership();
    const names = await this.partners.namesOf(
      manager,
      wanted.map(({ partnerId }) => partnerId),
    );
    if (wanted.some(({ partnerId }) => !names.has(partnerId))) throw contactProblems.unknown_partner();
    const removed = known.filter(({ id }) => !kept.includes(id)).map(({ id }) => id);
    if (removed.length > 0) await manager.delete(ContactMembership, { id: In(removed) });
    await manager.save(
      ContactMembership,
      wanted.map(({ id, partnerId, roles, jobTitle = null, startedOn = null, endedOn = null }) => ({
        ...(id ? { id } : {}),
        contactId,
        partnerId,
        roles,
        jobTitle,
        startedOn,
        endedOn,
      })),
    );
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: ContactView | null, after: ContactView) {
    const about = { entity: 'contact', entityId: after.id, action, actor };
    const state = (view: ContactView) => {
      const { firstName, lastName, email, phone, notes, memberships, archivedAt } = view;
      return { firstName, lastName, email, phone, notes, memberships, archived: archivedAt !== null };
    };
    return this.history.recordDifference(manager, {
      ...about,
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}
