import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import type { ReferenceOrganisation } from './reference.entity.js';
import type { referenceOrganisation, referenceQuery } from './reference.schemas.js';
import { readSearch, type SearchTerms } from './search-terms.js';

type Found = Pick<
  ReferenceOrganisation,
  | 'siren'
  | 'code'
  | 'name'
  | 'kind'
  | 'legalCategory'
  | 'department'
  | 'region'
  | 'populationMunicipale'
  | 'populationTotale'
  | 'populationYear'
  | 'populationTotaleYear'
  | 'populationSource'
> & { partnerId: string | null; total: number };

/** Below this likeness (pg_trgm word similarity) a name is not even a typing error of what was asked. */
const TYPO = 0.5;
const LARGEST_FIRST = 'coalesce(o.population_totale, o.population_municipale) desc nulls last, o.code';

/** Search in the register of communes and EPCI. */
@Injectable()
export class Reference {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Best match first: the whole name, its beginning, then names where every word typed begins a word; the larger body
   * first among equals. Only when there is none of these, names that resemble, by likeness.
   */
  async search(query: z.infer<typeof referenceQuery>) {
    const terms = readSearch(query.q ?? '');
    const parameters = new Parameters();
    const filters = [
      ...(query.kind ? [`o.kind = ${parameters.bind(query.kind)}`] : []),
      ...(query.department ? [`o.department = ${parameters.bind(query.department)}`] : []),
      ...(terms.department ? [`o.department = ${parameters.bind(terms.department)}`] : []),
    ];
    const page = `limit ${query.perPage} offset ${offsetOf(query)}`;
    const select = async (conditions: string[], order: string) => {
      const where = ['true', ...conditions, ...filters].join(' and ');
      const found = await this.find(`where ${where} order by ${order} ${page}`, parameters.values);
      return { data: found.map(view), total: found[0]?.total ?? 0 };
    };
    if (!query.q) return select([], LARGEST_FIRST);
    if (terms.code) return select([`${parameters.bind(terms.code)} in (o.siren, o.code)`], LARGEST_FIRST);
    if (terms.key === '') return { data: [], total: 0 };

    const key = parameters.bind(terms.key);
    const named = await select(
      terms.words.map((word) => beginsAWord(word, parameters)),
      `${nearness(terms, parameters, key)}, ${LARGEST_FIRST}`,
    );
    if (named.total > 0 || query.page > 1) return named;
    parameters.values.length = filters.length + 1;
    return select([`${key} <% o.name_key`], `o.name_key <-> ${key}, ${LARGEST_FIRST}`);
  }

  private find(clauses: string, values: unknown[]): Promise<Found[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`set local pg_trgm.word_similarity_threshold = ${TYPO}`);
      return manager.query<Found[]>(
        `select o.siren, o.code, o.name, o.kind, o.legal_category as "legalCategory", o.department, o.region,
                o.population_municipale as "populationMunicipale", o.population_totale as "populationTotale",
                o.population_year as "populationYear", o.population_totale_year as "populationTotaleYear",
                o.population_source as "populationSource", p.id as "partnerId", (count(*) over ())::int as total
           from reference_organisations o
           left join partners p on p.siren = o.siren and p.archived_at is null
         ${clauses}`,
        values,
      );
    });
  }
}

class Parameters {
  readonly values: unknown[] = [];
  readonly bind = (value: unknown): string => `$${this.values.push(value)}`;
}

function beginsAWord(word: string, { bind }: Parameters): string {
  const pattern = likePattern(word);
  return `(o.name_key like ${bind(`${pattern}%`)} or o.name_key like ${bind(`% ${pattern}%`)})`;
}

/** From the whole name (0) to a name that only holds the words (4). */
function nearness(terms: SearchTerms, { bind }: Parameters, key: string): string {
  return `case
    when o.folded_name = ${bind(terms.folded)} then 0
    when o.name_key = ${key} then 1
    when o.folded_name like ${bind(`${likePattern(terms.folded)}%`)} then 2
    when o.name_key like ${bind(`${likePattern(terms.key)}%`)} then 3
    else 4 end`;
}

function view(row: Found): z.infer<typeof referenceOrganisation> {
  const { populationMunicipale: municipale, populationTotale: totale } = row;
  const known = municipale !== null || totale !== null;
  const { populationYear: year, populationTotaleYear: totaleYear, populationSource: source } = row;
  const { siren, code, name, kind, legalCategory, department, region, partnerId } = row;
  const population = known ? { municipale, totale, year, totaleYear, source } : null;
  return { siren, code, name, kind, legalCategory, department, region, population, partnerId };
}
