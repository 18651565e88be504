import type { EntityManager } from 'typeorm';
import type { PartnerCounts } from './partner-view.js';

const NONE: PartnerCounts = { contacts: 0, records: 0, strict: 0, potential: 0 };

/**
 * What hangs on each partner: current contacts, archived ones left out; records of the catalogue, and of those within
 * scope, how many are open data strictly or potentially. @param today `YYYY-MM-DD`
 */
export async function countsOf(
  manager: EntityManager,
  ids: readonly string[],
  today: string,
): Promise<(id: string) => PartnerCounts> {
  const rows = await manager.query<(PartnerCounts & { id: string })[]>(
    `select p.id, c.contacts, r.records, r.strict, r.potential
       from unnest($1::uuid[]) as p(id)
       cross join lateral (
         select count(distinct m.contact_id)::int as contacts
           from contact_memberships m join contacts c on c.id = m.contact_id
          where m.partner_id = p.id and c.archived_at is null and (m.ended_on is null or m.ended_on >= $2::date)
       ) c
       cross join lateral (
         select count(*)::int as records,
                count(*) filter (where in_scope and class = 'strict')::int as strict,
                count(*) filter (where in_scope and class = 'potential')::int as potential
           from catalogue_records where partner_id = p.id
       ) r`,
    [ids, today],
  );
  const byId = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return (id) => byId.get(id) ?? NONE;
}
