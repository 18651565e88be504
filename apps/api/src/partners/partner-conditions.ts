import type { z } from 'zod';
import { DIAGNOSTIC_ROLES } from '#domain/partner/diagnostic-recipient.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { partnerExportQuery } from './partners.schemas.js';
import { likePattern } from '#platform/database/like-pattern.js';

export type PartnerFilters = z.infer<typeof partnerExportQuery>;

export interface Selection {
  /** SQL after `where`, on partners named p. */
  where: string;
  values: unknown[];
  orderBy: string;
}

const SORT_COLUMNS: Record<PartnerFilters['sort'], string> = {
  name: 'p.sort_name',
  department: 'p.department',
  legalCategory: 'p.legal_category',
  effectiveStatus: 'p.effective_status',
  population: 'coalesce(p.population_totale, p.population_municipale)',
  createdAt: 'p.created_at',
  updatedAt: 'p.updated_at',
};

/** The same selection for the list and for its export. @param today `YYYY-MM-DD`, to know who is still a recipient */
export function selectPartners(filters: PartnerFilters, today: string): Selection {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`p.archived_at is ${filters.archived ? 'not ' : ''}null`];
  if (filters.ids) conditions[0] = `p.id = any(${bind(filters.ids)}::uuid[])`;
  if (filters.status) conditions.push(`p.effective_status = ${bind(filters.status)}`);
  if (filters.certainty) conditions.push(`p.obligation_certainty = ${bind(filters.certainty)}`);
  if (filters.legalCategory) conditions.push(`p.legal_category = ${bind(filters.legalCategory)}`);
  if (filters.department) conditions.push(`p.department = ${bind(filters.department)}`);
  if (filters.nearThreshold !== undefined)
    conditions.push(`p.obligation_near_threshold = ${bind(filters.nearThreshold)}`);
  if (filters.overridden !== undefined) {
    conditions.push(`p.override_status is ${filters.overridden ? 'not ' : ''}null`);
  }
  if (filters.recipient) conditions.push(withoutRecipient(bind, today));
  if (filters.q) conditions.push(matching(filters.q, bind));
  const direction = filters.order === 'desc' ? 'desc' : 'asc';
  const columns = [SORT_COLUMNS[filters.sort], ...(filters.sort === 'name' ? [] : ['p.sort_name']), 'p.id'];
  const nulls = filters.sort === 'population' && direction === 'desc' ? ' nulls last' : '';
  const orderBy = columns.map((column) => `${column} ${direction}${column === columns[0] ? nulls : ''}`).join(', ');
  return { where: conditions.join(' and '), values, orderBy };
}

/** Every word of the search begins a word of a name, as typed or in its short form; or it is the SIREN's beginning. */
function matching(q: string, bind: (value: unknown) => string): string {
  const has = (word: string) => `p.search_text like ${bind(`% ${likePattern(word)}%`)}`;
  const all = (text: string) => text.split(/\s+/).filter(Boolean).map(has).join(' and ');
  const readings = [foldText(q), nameKey(q), q.toLowerCase(), q.replace(/\D/g, '').slice(0, 9)];
  const useful = new Set(readings.filter((text, index) => text !== '' && (index < 3 || /^[\d\s]+$/.test(q))));
  return `(${[...useful].map((text) => `(${all(text)})`).join(' or ')})`;
}

/** Nobody current, reachable and in a role the diagnostic is sent to: the SQL of `diagnosticRecipient`. */
function withoutRecipient(bind: (value: unknown) => string, today: string): string {
  return `not exists (
    select 1 from contact_memberships m join contacts c on c.id = m.contact_id
     where m.partner_id = p.id and m.roles && ${bind(DIAGNOSTIC_ROLES)}::text[]
       and (m.ended_on is null or m.ended_on >= ${bind(today)}::date)
       and c.email is not null and c.archived_at is null
       and not exists (
         select 1 from address_blocks b where b.address = c.email and b.scope = 'every' and b.lifted_at is null))`;
}
