import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { type PartnerFilters, selectPartners } from './partner-conditions.js';
import { countsOf } from './partner-counts.js';
import { partnerView, type PartnerView } from './partner-view.js';
import { Partner } from './partners.entity.js';
import { partnerProblems } from './partners.problems.js';
import type { partnerQuery } from './partners.schemas.js';

/** Reads partners: one, or a page of them. */
@Injectable()
export class PartnerLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof partnerQuery>): Promise<{ data: PartnerView[]; total: number }> {
    const today = this.clock.today();
    const { where, values, orderBy } = selectPartners(query, today);
    const { manager } = this.dataSource;
    const [rows, counted] = await Promise.all([
      manager.query<Record<string, unknown>[]>(
        `select p.* from partners p where ${where} order by ${orderBy} limit ${query.perPage} offset ${offsetOf(query)}`,
        values,
      ),
      manager.query<{ total: number }[]>(`select count(*)::int as total from partners p where ${where}`, values),
    ]);
    const partners = rows.map(fromRow);
    const ids = partners.map(({ id }) => id);
    const counts = await countsOf(manager, ids, today);
    const data = partners.map((partner) => partnerView(partner, counts(partner.id)));
    return { data, total: counted[0]?.total ?? 0 };
  }

  /** How many active partners a filter of the list keeps. */
  async count(filters: Pick<PartnerFilters, 'status' | 'recipient'>): Promise<number> {
    const { where, values } = selectPartners(
      { sort: 'name', order: 'asc', archived: false, ...filters },
      this.clock.today(),
    );
    const [row] = await this.dataSource.manager.query<{ total: number }[]>(
      `select count(*)::int as total from partners p where ${where}`,
      values,
    );
    return row?.total ?? 0;
  }

  /** @throws partner_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<PartnerView> {
    const found = await manager.findOneBy(Partner, { id });
    if (!found) throw partnerProblems.partner_not_found();
    return this.view(found, manager);
  }

  async view(partner: Partner, manager: EntityManager = this.dataSource.manager): Promise<PartnerView> {
    const counts = await countsOf(manager, [partner.id], this.clock.today());
    return partnerView(partner, counts(partner.id));
  }
}

/** A row read by hand has the columns' names. */
export function fromRow(row: Record<string, unknown>): Partner {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [propertyOf(column), value]),
  ) as unknown as Partner;
}

const properties = new Map<string, string>();
function propertyOf(column: string): string {
  const known = properties.get(column);
  if (known) return known;
  const property = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  properties.set(column, property);
  return property;
}
