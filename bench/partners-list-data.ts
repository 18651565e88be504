import { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { dataSourceOptions } from '#platform/database/data-source.js';
import { decided } from '../apps/api/src/partners/partner-obligation.js';
import { searchTextOf, sortNameOf } from '../apps/api/src/partners/partner-names.js';
import type { Partner } from '../apps/api/src/partners/partners.entity.js';
import { readRegister } from '../apps/api/src/reference/register-source.js';

const CONTACTS = 5_000;

/** Makes every body of the register a partner, a third of them with known staff, and gives 5,000 of them a contact. */
export async function fillPartners(databaseUrl: string): Promise<number> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  try {
    const partners = readRegister().map((body, index) => {
      const partner = {
        id: randomUUID(),
        name: body.name,
        acronym: null,
        aliases: [],
        siren: body.siren,
        legalCategory: body.legalCategory,
        department: body.department,
        populationMunicipale: body.populationMunicipale,
        populationTotale: body.populationTotale,
        populationYear: body.populationYear,
        populationTotaleYear: body.populationTotaleYear,
        populationSource: body.populationSource,
        staff: index % 3 === 0 ? [{ kind: 'fte', value: index % 200, year: 2024, source: 'déclaré' }] : [],
        publicServiceMission: 'yes',
        overrideStatus: null,
      } as unknown as Partner;
      return { ...partner, ...decided(partner), sortName: sortNameOf(body.name), searchText: searchTextOf(partner) };
    });
    for (let start = 0; start < partners.length; start += 2_000) {
      await insert(dataSource, partners.slice(start, start + 2_000));
    }
    await dataSource.query(
      `with c as (
         insert into contacts (first_name, last_name, sort_name, search_text, created_at, updated_at, version)
         select 'Prénom', 'Nom ' || n, 'nom ' || n, ' nom ' || n, now(), now(), 1 from generate_series(1, $1) n returning id
       ), numbered as (select id, row_number() over () as n from c),
       p as (select id, row_number() over (order by sort_name, id) as n from partners)
       insert into contact_memberships (contact_id, partner_id, roles)
       select numbered.id, p.id, '{catalogue}' from numbered join p using (n)`,
      [CONTACTS],
    );
    await dataSource.query('vacuum analyze');
    return partners.length;
  } finally {
    await dataSource.destroy();
  }
}

async function insert(dataSource: DataSource, partners: object[]): Promise<void> {
  const rows = partners.map((partner) =>
    Object.fromEntries(Object.entries(partner).map(([name, value]) => [snake(name), value as unknown])),
  );
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await dataSource.query(
    `insert into partners (${columns}, created_at, updated_at, version)
     select ${columns}, now(), now(), 1 from jsonb_populate_recordset(null::partners, $1)`,
    [JSON.stringify(rows)],
  );
}

function snake(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
