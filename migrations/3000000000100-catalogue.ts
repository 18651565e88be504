import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Metadata records, the imports they came by, and the names they are claimed by. */
export class Catalogue3000000000100 implements MigrationInterface {
  name = 'Catalogue3000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table catalogue_imports (
        id uuid primary key default gen_random_uuid(),
        filename text not null,
        size bigint not null,
        state text not null check (state in ('queued', 'running', 'done', 'failed')),
        bytes_read bigint not null default 0,
        processed integer not null default 0,
        created integer not null default 0,
        updated integer not null default 0,
        unchanged integer not null default 0,
        unreadable integer not null default 0,
        error text,
        account_id uuid references accounts (id) on delete set null,
        author text not null,
        created_at timestamptz not null,
        finished_at timestamptz
      )`);
    await q.query(`create index catalogue_imports_list on catalogue_imports (created_at desc, id)`);
    // The file waits in the base, in pieces, for whichever worker takes it; it goes once read.
    await q.query(`
      create table catalogue_import_pieces (
        import_id uuid not null references catalogue_imports (id) on delete cascade,
        position integer not null,
        content bytea not null,
        primary key (import_id, position)
      )`);
    await q.query(`alter table catalogue_import_pieces alter column content set storage external`);
    await q.query(`
      create table catalogue_import_errors (
        import_id uuid not null references catalogue_imports (id) on delete cascade,
        position integer not null,
        file text not null,
        index integer,
        message text not null,
        primary key (import_id, position)
      )`);
    await q.query(`
      create table catalogue_records (
        id uuid primary key default gen_random_uuid(),
        key text not null unique,
        identifier text,
        title text,
        organisations jsonb not null,
        claim_keys text[] not null,
        claimant text,
        claimant_key text,
        partner_id uuid,
        level text not null,
        in_scope boolean not null,
        class text not null check (class in ('strict', 'potential', 'none')),
        keyword jsonb not null,
        keyword_detail text not null,
        licence jsonb not null,
        licence_detail text not null,
        download jsonb not null,
        download_detail text not null,
        default_licence boolean not null,
        warnings jsonb not null,
        links_tested boolean not null,
        rules_version text not null,
        record jsonb not null,
        record_url text,
        content_hash text not null,
        search text not null,
        import_id uuid not null references catalogue_imports (id),
        imported_at timestamptz not null
      )`);
    await q.query(`create index catalogue_records_partner on catalogue_records (partner_id, in_scope, class)`);
    await q.query(`create index catalogue_records_class on catalogue_records (in_scope, class)`);
    await q.query(`create index catalogue_records_title on catalogue_records (title, id)`);
    await q.query(`create index catalogue_records_imported on catalogue_records (imported_at, id)`);
    await q.query(
      `create index catalogue_records_unclaimed on catalogue_records (claimant_key) where partner_id is null`,
    );
    await q.query(`create index catalogue_records_claims on catalogue_records using gin (claim_keys)`);
    await q.query(`create index catalogue_records_search on catalogue_records using gin (search gin_trgm_ops)`);
    await q.query(`
      create table catalogue_ignored_names (
        key text primary key,
        name text not null,
        author text not null,
        at timestamptz not null
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['ignored_names', 'records', 'import_errors', 'import_pieces', 'imports']) {
      await q.query(`drop table catalogue_${table}`);
    }
  }
}
