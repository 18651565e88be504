import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { statementViews, type StatementView } from './statement-view.js';
import { type BilledSession, TrainingStatement } from './statements.entity.js';
import { statementProblems } from './statements.problems.js';
import type { statementQuery, totals } from './statements.schemas.js';

type Query = z.infer<typeof statementQuery>;
type Totals = z.infer<typeof totals>;

const SORT_COLUMNS = {
  number: ['s.year', 's.number'],
  issuedOn: ['s.issued_on'],
  partner: [`lower(s.billing->>'name')`],
  session: [`s.session->>'firstDay'`],
  netCents: ['s.net_cents'],
  grossCents: ['s.gross_cents'],
};

/** What the sums of statements are; a credit counts as less. */
const SUMS = `
  count(*) filter (where s.kind = 'statement')::int as statements,
  count(*) filter (where s.kind = 'credit')::int as credits,
  coalesce(sum((select sum((l->>'quantity')::int) from jsonb_array_elements(s.lines) l where l->>'code' = 'heads')), 0)::int as heads,
  sum(s.net_cents)::float8 as "netCents", sum(s.vat_cents)::float8 as "vatCents", sum(s.gross_cents)::float8 as "grossCents"`;

/** Reads cost statements: one, a page of them, and their sums. */
@Injectable()
export class StatementLists {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: Query): Promise<{ data: StatementView[]; total: number }> {
    const { manager } = this.dataSource;
    const builder = this.filtered(query);
    const total = await builder.getCount();
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    const rows = await builder
      .select('s.id', 'id')
      .orderBy(SORT_COLUMNS[query.sort][0] ?? 's.year', order)
      .addOrderBy('s.year', order)
      .addOrderBy('s.number', order)
      .offset(offsetOf(query))
      .limit(query.perPage)
      .getRawMany<{ id: string }>();
    const found = await manager
      .createQueryBuilder(TrainingStatement, 's')
      .whereInIds(rows.map(({ id }) => id))
      .getMany();
    const byId = new Map((await statementViews(manager, found)).map((view) => [view.id, view]));
    return { data: rows.flatMap(({ id }) => byId.get(id) ?? []), total };
  }

  /** @throws statement_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<StatementView> {
    const [view] = await statementViews(manager, [await this.load(id, manager)]);
    if (!view) throw statementProblems.statement_not_found();
    return view;
  }

  /** @throws statement_not_found */
  async load(id: string, manager: EntityManager = this.dataSource.manager): Promise<TrainingStatement> {
    const found = await manager.findOneBy(TrainingStatement, { id });
    if (!found) throw statementProblems.statement_not_found();
    return found;
  }

  /** Sums of every year, and of the sessions of one. */
  async totals(year: number | undefined): Promise<Totals> {
    const { manager } = this.dataSource;
    const years = await manager.query<Totals['years']>(
      `select s.year, ${SUMS} from training_statements s group by s.year order by s.year desc`,
    );
    const chosen = year ?? years[0]?.year;
    const rows = await manager.query<
      (Omit<Totals['sessions'][number], 'sessionName' | 'firstDay'> & { about: BilledSession })[]
    >(
      `select s.session_id as "sessionId", (array_agg(s.session order by s.number desc))[1] as about, ${SUMS}
       from training_statements s where s.year = $1 group by s.session_id
       order by max(s.session->>'firstDay'), s.session_id`,
      [chosen ?? 0],
    );
    const sessions = rows.map(({ about, ...sums }) => ({
      ...sums,
      sessionName: sessionName(about),
      firstDay: about.firstDay,
    }));
    return { years, sessions };
  }

  private filtered(query: Partial<Query>): SelectQueryBuilder<TrainingStatement> {
    const builder = this.dataSource.manager.createQueryBuilder(TrainingStatement, 's');
    if (query.ids) builder.andWhere('s.id in (:...ids)', { ids: query.ids });
    for (const field of ['year', 'kind', 'sessionId', 'partnerId'] as const) {
      if (query[field] !== undefined) builder.andWhere(`s.${field} = :${field}`, { [field]: query[field] });
    }
    if (query.credited !== undefined) {
      builder.andWhere(
        `${query.credited ? '' : 'not '}exists (select 1 from training_statements c where c.credits_id = s.id)`,
      );
    }
    for (const [n, word] of (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).entries()) {
      builder.andWhere(
        `lower(concat_ws(' ', 'ec-' || s.year || '-' || lpad(s.number::text, 4, '0'), s.billing->>'name',
           s.billing->>'siret', s.billing->>'engagementNumber', s.session->>'courseTitle')) like :word${n}`,
        { [`word${n}`]: `%${likePattern(word)}%` },
      );
    }
    return builder;
  }
}
