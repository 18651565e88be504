import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each organisation says of its open data at a meeting, and what is known of a partner since, with its source. */
export class RoundTable7000000000500 implements MigrationInterface {
  name = 'RoundTable7000000000500';

  async up(q: QueryRunner): Promise<void> {
    const said = `
        maturity text check (maturity in ('not_started', 'thinking', 'started', 'advanced', 'portal')),
        open_datasets integer check (open_datasets >= 0),
        portal text,
        portal_url text,
        software text,
        licence text,
        needs text`;
    await q.query(`
      create table meeting_statements (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null references meetings (id) on delete cascade,
        partner_id uuid references partners (id) on delete cascade,
        organisation text,
        organisation_key text not null,
        position integer not null,
        kind text not null check (kind in ('statement', 'testimony')),
        speaker text,
        ${said},
        quote text,
        text text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        unique nulls not distinct (meeting_id, partner_id, organisation_key),
        check (partner_id is not null or organisation is not null)
      )`);
    await q.query(`create index meeting_statements_partner on meeting_statements (partner_id)`);
    await q.query(`
      create table open_data_follow_ups (
        id uuid primary key default gen_random_uuid(),
        partner_id uuid not null references partners (id) on delete cascade,
        meeting_id uuid not null references meetings (id) on delete cascade,
        observed_on date not null,
        ${said},
        created_at timestamptz not null,
        unique (partner_id, meeting_id)
      )`);
    await q.query(`create index open_data_follow_ups_meeting on open_data_follow_ups (meeting_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table open_data_follow_ups`);
    await q.query(`drop table meeting_statements`);
  }
}
