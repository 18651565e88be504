import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, and their places in partners: several at once, past ones kept. */
export class Contacts2000000000300 implements MigrationInterface {
  name = 'Contacts2000000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table contacts (
        id uuid primary key default gen_random_uuid(),
        first_name text not null,
        last_name text not null,
        email text,
        phone text,
        notes text,
        sort_name text collate "C" not null,
        search_text text not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`create index contacts_name on contacts (sort_name, id)`);
    await q.query(`create index contacts_email on contacts (email)`);
    await q.query(`create index contacts_search on contacts using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table contact_memberships (
        id uuid primary key default gen_random_uuid(),
        contact_id uuid not null references contacts (id) on delete cascade,
        partner_id uuid not null references partners (id),
        roles text[] not null,
        job_title text,
        started_on date,
        ended_on date,
        check (ended_on >= started_on)
      )`);
    await q.query(`create index contact_memberships_contact on contact_memberships (contact_id)`);
    await q.query(`create index contact_memberships_partner on contact_memberships (partner_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table contact_memberships`);
    await q.query(`drop table contacts`);
  }
}
