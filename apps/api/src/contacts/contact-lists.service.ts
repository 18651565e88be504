import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { isCurrent } from '#domain/partner/membership.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { Addresses } from '../addresses/addresses.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { Contact, ContactMembership } from './contacts.entity.js';
import { contactProblems } from './contacts.problems.js';
import type { contact, contactQuery } from './contacts.schemas.js';

export type ContactView = z.infer<typeof contact>;

const SORT_COLUMNS = { name: 'c.sortName', email: 'c.email', createdAt: 'c.createdAt', updatedAt: 'c.updatedAt' };

/** Reads contacts: one, or a page of them. */
@Injectable()
export class ContactLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
  ) {}

  /** `partnerId` and `role` look at current memberships, and must meet in one of them. */
  async list(query: z.infer<typeof contactQuery>): Promise<{ data: ContactView[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(Contact, 'c');
    if (query.ids) builder.where('c.id in (:...ids)', { ids: query.ids });
    else builder.where(`c.archived_at is ${query.archived ? 'not ' : ''}null`);
    if (query.partnerId ?? query.role) {
      const conditions = ['m.contact_id = c.id', '(m.ended_on is null or m.ended_on >= :today)'];
      if (query.partnerId) conditions.push('m.partner_id = :partnerId');
      if (query.role) conditions.push(':role = any(m.roles)');
      builder.andWhere(`exists (select 1 from contact_memberships m where ${conditions.join(' and ')})`, {
        today: this.clock.today(),
        partnerId: query.partnerId,
        role: query.role,
      });
    }
    if (query.blocked) {
      builder.andWhere(
        `exists (select 1 from address_blocks b where b.address = c.email and b.scope = :blocked and b.lifted_at is null)`,
        { blocked: query.blocked },
      );
    }
    const readings = [foldText(query.q ?? ''), (query.q ?? '').toLowerCase()].filter((text) => text !== '');
    if (readings.length > 0) {
      const all = (text: string) => text.split(/\s+/).map((word) => `% ${likePattern(word)}%`);
      builder.andWhere(
        new Brackets((either) => {
          readings.forEach((text, n) =>
            either.orWhere(`c.search_text like all(:words${n})`, { [`words${n}`]: all(text) }),
          );
        }),
      );
    }
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order, 'NULLS LAST').addOrderBy('c.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(found, this.dataSource.manager), total };
  }

  /** @throws contact_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<ContactView> {
    const found = await manager.findOneBy(Contact, { id });
    if (!found) throw contactProblems.contact_not_found();
    return this.view(found, manager);
  }

  async view(found: Contact, manager: EntityManager = this.dataSource.manager): Promise<ContactView> {
    const [view] = await this.views([found], manager);
    if (!view) throw contactProblems.contact_not_found();
    return view;
  }

  /** Everyone who has or had a place in a partner, archived ones too, by name. */
  async everyoneOf(partnerId: string, manager: EntityManager): Promise<ContactView[]> {
    const found = await manager
      .createQueryBuilder(Contact, 'c')
      .where('exists (select 1 from contact_memberships m where m.contact_id = c.id and m.partner_id = :partnerId)')
      .setParameters({ partnerId })
      .orderBy('c.sortName')
      .addOrderBy('c.id')
      .getMany();
    return this.views(found, manager);
  }

  /** Memberships come with the partner's present name, current ones first, then the latest. */
  private async views(found: Contact[], manager: EntityManager): Promise<ContactView[]> {
    if (found.length === 0) return [];
    const memberships = await manager.findBy(ContactMembership, { contactId: In(found.map(({ id }) => id)) });
    const ids = [...new Set(memberships.map(({ partnerId }) => partnerId))];
    const nameOf = await this.partners.namesOf(manager, ids);
    const blocks = await this.addresses.blocksOf(
      manager,
      found.flatMap(({ email }) => email ?? []),
    );
    const today = this.clock.today();
    const rank = (m: ContactMembership) => `${isCurrent(m, today) ? 1 : 0}${m.startedOn ?? ''}${m.id}`;
    return found.map(({ sortName: _, searchText: __, ...rest }) => ({
      ...rest,
      blocks: blocks.get(rest.email ?? '') ?? [],
      memberships: memberships
        .filter(({ contactId }) => contactId === rest.id)
        .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
        .map(({ contactId: ___, ...membership }) => ({
          ...membership,
          partnerName: nameOf.get(membership.partnerId) ?? '',
        })),
    }));
  }
}
