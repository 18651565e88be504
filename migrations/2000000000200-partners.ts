import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partner organisations, the facts of their obligation with year and source, and the decision they led to. */
export class Partners2000000000200 implements MigrationInterface {
  name = 'Partners2000000000200';

  async up(q: QueryRunner): Promise<void> {
    const status = `in ('obligated', 'exempt', 'undetermined')`;
    await q.query(`
      create table partners (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        acronym text,
        aliases text[] not null default '{}',
        siren text,
        legal_category text,
        department text,
        population_municipale integer,
        population_totale integer,
        population_year integer,
        population_totale_year integer,
        population_source text,
        staff jsonb not null default '[]',
        public_service_mission text not null check (public_service_mission in ('yes', 'no', 'unknown')),
        website text,
        notes text,
        obligation_status text not null check (obligation_status ${status}),
        obligation_certainty text not null check (obligation_certainty in ('certain', 'presumed')),
        obligation_reasons text[] not null,
        obligation_missing text[] not null,
        obligation_near_threshold boolean not null,
        obligation_as_of integer,
        override_status text check (override_status ${status}),
        override_reason text,
        override_author text,
        override_at timestamptz,
        effective_status text not null check (effective_status ${status}),
        sort_name text collate "C" not null,
        search_text text not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`create unique index partners_siren on partners (siren) where archived_at is null`);
    await q.query(`create index partners_name on partners (sort_name, id) where archived_at is null`);
    await q.query(
      `create index partners_status on partners (effective_status, sort_name, id) where archived_at is null`,
    );
    await q.query(`create index partners_department on partners (department, sort_name, id) where archived_at is null`);
    await q.query(
      `create index partners_legal_category on partners (legal_category, sort_name, id) where archived_at is null`,
    );
    const inhabitants = 'coalesce(population_totale, population_municipale)';
    await q.query(
      `create index partners_smallest on partners (${inhabitants}, sort_name, id) where archived_at is null`,
    );
    await q.query(
      `create index partners_largest on partners (${inhabitants} desc nulls last, sort_name desc, id desc) where archived_at is null`,
    );
    await q.query(`create index partners_updated on partners (updated_at, id) where archived_at is null`);
    await q.query(`create index partners_search on partners using gin (search_text gin_trgm_ops)`);
    // Names other than the official one; those of archived partners are free for others to take.
    await q.query(`
      create table partner_aliases (
        partner_id uuid not null references partners (id) on delete cascade,
        key text not null,
        active boolean not null,
        primary key (partner_id, key)
      )`);
    await q.query(`create unique index partner_aliases_key on partner_aliases (key) where active`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table partner_aliases`);
    await q.query(`drop table partners`);
  }
}
