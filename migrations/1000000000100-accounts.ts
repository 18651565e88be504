import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and programs that may sign in, and settings the instance gives itself. */
export class Accounts1000000000100 implements MigrationInterface {
  name = 'Accounts1000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create extension if not exists pg_trgm`);
    await q.query(`create extension if not exists unaccent`);
    await q.query(`
      create table accounts (
        id uuid primary key default gen_random_uuid(),
        email text not null,
        name text not null,
        role text not null check (role in ('reader', 'manager', 'admin')),
        password_hash text,
        disabled_at timestamptz,
        last_seen_at timestamptz,
        created_at timestamptz not null default now(),
        version integer not null default 1
      )`);
    await q.query(`create unique index accounts_email on accounts (lower(email))`);
    await q.query(`
      create table sessions (
        token_hash text primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await q.query(`create index sessions_account on sessions (account_id)`);
    await q.query(`
      create table one_time_links (
        token_hash text primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await q.query(`create index one_time_links_account on one_time_links (account_id)`);
    await q.query(`
      create table api_tokens (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        role text not null check (role in ('reader', 'manager', 'admin')),
        prefix text not null,
        token_hash text not null unique,
        created_by uuid references accounts (id) on delete set null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        expires_on date,
        revoked_at timestamptz
      )`);
    // Shape expected by rate-limiter-flexible.
    await q.query(
      `create table login_attempts (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
    );
    await q.query(`create table instance_settings (key text primary key, value jsonb not null)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [
      'instance_settings',
      'login_attempts',
      'api_tokens',
      'one_time_links',
      'sessions',
      'accounts',
    ]) {
      await q.query(`drop table ${table}`);
    }
  }
}
