import { foldText } from '#domain/organisation-name/fold-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { selectPartners } from '../partners/partner-conditions.js';
import type { Audience } from './audience.schemas.js';
import type { Seat } from './audience-sources.service.js';

export interface Query {
  sql: string;
  values: unknown[];
}

/** Columns of a `Candidate`; `b` holds the open blocks of the address. */
const CANDIDATE = `
  c.id as "contactId", c.first_name || ' ' || c.last_name as name, c.email as address, p.id as "partnerId",
  p.name as "partnerName", pl.roles, to_char(pl.ended_on, 'YYYY-MM-DD') as "endedOn",
  c.archived_at is not null as archived, c.erased_at is not null as erased,
  coalesce((select array_agg(b.scope) from address_blocks b where b.address = c.email and b.lifted_at is null), '{}') as blocks`;

/** Everybody an audience reaches, a row a place; who gets a mail is the domain's word. */
export function candidatesQuery(audience: Audience, seats: readonly Seat[] | null, today: string): Query {
  const { where, values } = partnerConditions(audience, today);
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { roles, q } = audience.contacts;
  const people = [
    ...(roles && roles.length > 0 ? [`pl.roles && ${bind(roles)}::text[]`] : []),
    ...(q ? [personMatching(q, bind)] : []),
    ...(audience.onlyAdded ? ['false'] : []),
  ];
  const narrowed = Object.values(audience.partners).some((value) => value !== undefined && value !== '');
  const partner = narrowed ? where : `(p.id is null or (${where}))`;
  return {
    sql: `
      select ${CANDIDATE}
      from (${seats === null ? EVERY_PLACE : seatPlaces(bind(JSON.stringify(seats)))}) pl
      join contacts c on c.id = pl.contact_id
      left join partners p on p.id = pl.partner_id
      where ${[partner, ...people].join(' and ')}
      union all
      select ${CANDIDATE}
      from contacts c
      left join lateral (
        select m.partner_id, m.roles, m.ended_on from contact_memberships m where m.contact_id = c.id
        order by (m.ended_on is not null), m.started_on desc nulls last, m.id limit 1) pl on true
      left join partners p on p.id = pl.partner_id
      where c.id = any(${bind(audience.added)}::uuid[])`,
    values,
  };
}

/** Partners the audience wants for which nobody sits in the wanted role. */
export function emptyPartnersQuery(audience: Audience, today: string): Query {
  const { where, values } = partnerConditions(audience, today);
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { roles, q } = audience.contacts;
  // Looking for a person by name, a partner without that person is not « without contact ».
  if (q) return { sql: `select 1 where false`, values: [] };
  const inRole = roles && roles.length > 0 ? ` and m.roles && ${bind(roles)}::text[]` : '';
  return {
    sql: `
      select null as "contactId", p.name, null as address, p.id as "partnerId", p.name as "partnerName",
        '{}'::text[] as roles, null as "endedOn", false as archived, false as erased, '{}'::text[] as blocks
      from partners p
      where ${where} and not exists (select 1 from contact_memberships m where m.partner_id = p.id${inRole})`,
    values,
  };
}

const EVERY_PLACE = `select m.contact_id, m.partner_id, m.roles, m.ended_on from contact_memberships m`;

/** Seats given by a group or a session: the roles are those held in the partner, if any. */
const seatPlaces = (seats: string): string => `
  select s."contactId" as contact_id, s."partnerId" as partner_id, coalesce(m.roles, '{}') as roles, m.ended_on
  from jsonb_to_recordset(${seats}::jsonb) as s("contactId" uuid, "partnerId" uuid)
  left join lateral (
    select m.roles, m.ended_on from contact_memberships m
    where m.contact_id = s."contactId" and m.partner_id = s."partnerId"
    order by (m.ended_on is not null), m.id limit 1) m on true
  where s."contactId" is not null
  union all
  select m.contact_id, m.partner_id, m.roles, m.ended_on
  from jsonb_to_recordset(${seats}::jsonb) as s("contactId" uuid, "partnerId" uuid)
  join contact_memberships m on m.partner_id = s."partnerId"
  where s."contactId" is null`;

function partnerConditions(audience: Audience, today: string): { where: string; values: unknown[] } {
  const { diagnostic, ids, ...filters } = audience.partners;
  const { where, values } = selectPartners({ sort: 'name', order: 'asc', archived: false, ...filters }, today);
  const conditions = [where];
  if (ids && ids.length > 0) conditions.push(`p.id = any($${values.push(ids)}::uuid[])`);
  if (diagnostic) conditions.push(DIAGNOSTIC[diagnostic]);
  return { where: conditions.join(' and '), values };
}

const records = (condition: string): string =>
  `exists (select 1 from catalogue_records r where r.partner_id = p.id and r.in_scope and ${condition})`;
const DIAGNOSTIC: Record<NonNullable<Audience['partners']['diagnostic']>, string> = {
  strict: records(`r.class = 'strict'`),
  potential: records(`r.class = 'potential'`),
  none: `${records('true')} and not ${records(`r.class in ('strict', 'potential')`)}`,
  without_records: `not ${records('true')}`,
};

/** Every word begins a word of the person's name or address, as in the list of contacts. */
function personMatching(q: string, bind: (value: unknown) => string): string {
  const readings = [foldText(q), q.toLowerCase()].filter((text) => text !== '');
  const all = (text: string) => text.split(/\s+/).map((word) => `% ${likePattern(word)}%`);
  return `(${readings.map((text) => `c.search_text like all(${bind(all(text))}::text[])`).join(' or ')})`;
}
