import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { isCurrent } from '#domain/partner/membership.js';
import { dormantSince, type SignKind } from '#domain/partner/person-retention.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Config } from '#platform/config/config.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { Addresses } from '../addresses/addresses.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { Contact, ContactMembership } from './contacts.entity.js';
import { contactProblems } from './contacts.problems.js';
import type { contact, contactQuery } from './contacts.schemas.js';

export type ContactView = z.infer<typeof contact>;

/** The SQL of `isDormant`: nothing heard, nothing changed, after that day. */
const SILENT = `(c.updated_at at time zone 'Europe/Paris')::date <= :since
  and not exists (select 1 from contact_signs s where s.contact_id = c.id and s.on_day > :since)`;

const SORT_COLUMNS = { name: 'c.sortName', email: 'c.email', createdAt: 'c.createdAt', updatedAt: 'c.updatedAt' };

/** Reads contacts: one, or a page of them. */
@Injectable()
export class ContactLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
    private readonly config: Config,
  ) {}

  /** `partnerId` and `role` look at current memberships, and must meet in one of them. */
  async list(query: z.infer<typeof contactQuery>): Promise<{ data: ContactView[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(Contact, 'c');
    if (query.ids) builder.where('c.id in (:...ids)', { ids: query.ids });
    else if (query.erased) builder.where('c.erased_at is not null');
    else builder.where(`c.erased_at is null and c.archived_at is ${query.archived ? 'not ' : ''}null`);
    if (query.silentMonths !== undefined) builder.andWhere(SILENT, { since: this.silentSince(query.silentMonths) });
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

  /** People of whom nothing was heard for longer than the setting says, and whose data are still here. */
  async countDormant(): Promise<number> {
    const since = this.silentSince('retention');
    const builder = this.dataSource.manager.createQueryBuilder(Contact, 'c').where('c.archived_at is null');
    return builder.andWhere('c.erased_at is null').andWhere(SILENT, { since }).getCount();
  }

  private silentSince(months: number | 'retention'): string {
    return dormantSince(this.clock.today(), months === 'retention' ? this.config.contactRetentionMonths : months);
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
    const last = await this.lastExchanges(
      found.map(({ id }) => id),
      manager,
    );
    const today = this.clock.today();
    const rank = (m: ContactMembership) => `${isCurrent(m, today) ? 1 : 0}${m.startedOn ?? ''}${m.id}`;
    return found.map(({ sortName: _, searchText: __, ...rest }) => ({
      ...rest,
      ...(last.get(rest.id) ?? { lastSign: null, lastMailOn: null }),
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

  /** When each of them last gave a sign, and was last written to. */
  private async lastExchanges(ids: string[], manager: EntityManager): Promise<ReadonlyMap<string, Exchanges>> {
    const rows = await manager.query<{ id: string; day: string | null; kind: SignKind; mail: string | null }[]>(
      `select i.id, to_char(s.on_day, 'YYYY-MM-DD') as day, s.kind,
         to_char((m.sent_at at time zone 'Europe/Paris')::date, 'YYYY-MM-DD') as mail
       from unnest($1::uuid[]) as i(id)
       left join lateral (
         select on_day, kind from contact_signs where contact_id = i.id and on_day <= $2
         order by on_day desc, kind limit 1) s on true
       left join lateral (
         select max(sent_at) as sent_at from mails where contact_id = i.id and state = 'sent') m on true`,
      [ids, this.clock.today()],
    );
    return new Map(
      rows.map(({ id, day, kind, mail }) => [id, { lastSign: day === null ? null : { day, kind }, lastMailOn: mail }]),
    );
  }
}

type Exchanges = Pick<ContactView, 'lastSign' | 'lastMailOn'>;
