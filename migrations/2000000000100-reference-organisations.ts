import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: every commune and EPCI of France, to create partners from and to count obligations by region. */
export class ReferenceOrganisations2000000000100 implements MigrationInterface {
  name = 'ReferenceOrganisations2000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reference_organisations (
        kind text not null check (kind in ('commune', 'epci')),
        code text not null,
        siren text,
        name text not null,
        legal_category text not null,
        department text not null,
        region text not null,
        population_municipale integer,
        population_totale integer,
        population_year integer,
        population_totale_year integer,
        population_source text not null,
        obligation_status text not null check (obligation_status in ('obligated', 'exempt', 'undetermined')),
        over_population boolean not null,
        near_threshold boolean not null,
        folded_name text not null,
        name_key text not null,
        primary key (kind, code)
      )`);
    await q.query(`create unique index reference_organisations_siren on reference_organisations (siren)`);
    await q.query(`create index reference_organisations_code on reference_organisations (code)`);
    await q.query(`create index reference_organisations_region on reference_organisations (region, legal_category)`);
    await q.query(
      `create index reference_organisations_search on reference_organisations using gin (name_key gin_trgm_ops)`,
    );
    await q.query(`
      create table reference_loads (
        source text primary key,
        version text not null,
        organisations integer not null,
        loaded_at timestamptz not null
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table reference_loads`);
    await q.query(`drop table reference_organisations`);
  }
}
