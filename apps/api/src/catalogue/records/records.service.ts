import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import { Config } from '#platform/config/config.js';
import { offsetOf } from '#platform/http/list-query.js';
import { adviceFor } from '#wording/diagnostic/advice.js';
import { StoredRecord } from '../catalogue.entity.js';
import { catalogueProblems } from '../catalogue.problems.js';
import type { recordDetail, recordQuery, recordSummary } from '../catalogue.schemas.js';

export type RecordFilter = Omit<z.infer<typeof recordQuery>, 'page' | 'perPage' | 'sort' | 'order'>;
export type RecordView = z.infer<typeof recordSummary>;

const SORTS = { title: 'r.title', class: 'r.class', partnerName: 'p.name', importedAt: 'r.imported_at' };
const EXPORT_PAGE = 1000;

/** The records of the catalogue with their diagnosis. */
@Injectable()
export class Records {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  async list(query: z.infer<typeof recordQuery>): Promise<{ data: RecordView[]; total: number }> {
    const order = query.order === 'asc' ? 'ASC' : 'DESC';
    const nulls = query.sort === 'title' || query.sort === 'partnerName' ? 'NULLS LAST' : undefined;
    const [total, rows] = await Promise.all([
      this.select(query).getCount(),
      this.select(query)
        .orderBy(SORTS[query.sort], order, nulls)
        .addOrderBy('r.id', order)
        .offset(offsetOf(query))
        .limit(query.perPage)
        .getRawMany<RecordView>(),
    ]);
    return { data: rows.map((row) => this.linked(row)), total };
  }

  /**
   * Every record of a selection, by title, those without one last; page after page: neither memory nor the time of a
   * page grows with the selection.
   */
  async *all(filter: RecordFilter, manager: EntityManager = this.dataSource.manager): AsyncGenerator<RecordView> {
    yield* this.pages(manager, filter, (last) =>
      last ? ['(r.title, r.id) > (:title, :id)', { title: last.title, id: last.id }] : ['r.title is not null', {}],
    );
    yield* this.pages(manager, filter, (last) => [
      `r.title is null${last ? ' and r.id > :id' : ''}`,
      last ? { id: last.id } : {},
    ]);
  }

  private async *pages(
    manager: EntityManager,
    filter: RecordFilter,
    after: (last: RecordView | null) => [condition: string, parameters: object],
  ): AsyncGenerator<RecordView> {
    for (let last: RecordView | null = null; ;) {
      const rows: RecordView[] = await this.select(filter, manager)
        .andWhere(...after(last))
        .orderBy('r.title')
        .addOrderBy('r.id')
        .limit(EXPORT_PAGE)
        .getRawMany();
      for (const row of rows) yield this.linked(row);
      last = rows.at(-1) ?? null;
      if (rows.length < EXPORT_PAGE) return;
    }
  }

  /** @throws record_not_found */
  async one(id: string): Promise<z.infer<typeof recordDetail>> {
    const [row] = await this.select({ ids: [id] }).getRawMany<RecordView>();
    const stored = await this.dataSource.manager.findOneBy(StoredRecord, { id });
    if (!row || !stored) throw catalogueProblems.record_not_found();
    const { keywords, constraints, links, modifiedOn } = stored.record;
    return { ...this.linked(row), advice: adviceFor(stored), keywords, constraints, links, modifiedOn };
  }

  /** The address the record gives of itself, else that of the public catalogue. */
  private linked(row: RecordView): RecordView {
    const pattern = this.config.catalogueRecordUrl;
    if (row.recordUrl !== null || row.identifier === null || pattern === null) return row;
    return { ...row, recordUrl: pattern.replaceAll('{identifier}', encodeURIComponent(row.identifier)) };
  }

  private select(
    filter: RecordFilter,
    manager: EntityManager = this.dataSource.manager,
  ): SelectQueryBuilder<StoredRecord> {
    const builder = manager
      .createQueryBuilder(StoredRecord, 'r')
      .leftJoin('partners', 'p', 'p.id = r.partner_id')
      .select([
        'r.id as id',
        'r.identifier as identifier',
        'r.title as title',
        'r.organisations as organisations',
        'r.partner_id as "partnerId"',
        'p.name as "partnerName"',
        'r.class as class',
        'r.in_scope as "inScope"',
        'r.level as level',
        'r.keyword as keyword',
        'r.licence as licence',
        'r.download as download',
        'r.default_licence as "defaultLicence"',
        'r.warnings as warnings',
        'r.links_tested as "linksTested"',
        'r.record_url as "recordUrl"',
        'r.imported_at as "importedAt"',
      ]);
    for (const [field, column] of Object.entries(EQUALS)) {
      const value = filter[field as keyof typeof EQUALS];
      if (value !== undefined) builder.andWhere(`${column} = :${field}`, { [field]: value });
    }
    if (filter.ids) builder.andWhere('r.id in (:...ids)', { ids: filter.ids });
    if (filter.claimed !== undefined) builder.andWhere(`r.partner_id is ${filter.claimed ? 'not null' : 'null'}`);
    if (filter.organisation) {
      builder.andWhere('r.claim_keys @> array[:organisation]::text[]', { organisation: nameKey(filter.organisation) });
    }
    for (const [i, word] of foldText(filter.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`r.search like :word${i}`, { [`word${i}`]: `%${word}%` });
    }
    return builder;
  }
}

const EQUALS = {
  partnerId: 'r.partner_id',
  importId: 'r.import_id',
  class: 'r.class',
  inScope: 'r.in_scope',
  keyword: 'r.keyword_detail',
  licence: 'r.licence_detail',
  download: 'r.download_detail',
  defaultLicence: 'r.default_licence',
  department: 'p.department',
} as const;
