import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working groups, who sits in them and since when, and their meetings in sequence. */
export class GroupsAndMeetings7000000000100 implements MigrationInterface {
  name = 'GroupsAndMeetings7000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table working_groups (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        kind text not null check (kind in ('working_group', 'workshop', 'outside')),
        purpose text,
        organiser text,
        numbered boolean not null,
        keeps_minutes boolean not null,
        sort_name text collate "C" not null,
        search_text text not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`create index working_groups_name on working_groups (sort_name, id)`);
    await q.query(`create index working_groups_search on working_groups using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table group_members (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references working_groups (id) on delete cascade,
        partner_id uuid references partners (id) on delete cascade,
        contact_id uuid references contacts (id) on delete cascade,
        started_on date,
        ended_on date,
        check (partner_id is not null or contact_id is not null),
        check (ended_on >= started_on)
      )`);
    await q.query(`create index group_members_group on group_members (group_id)`);
    await q.query(`create index group_members_partner on group_members (partner_id)`);
    await q.query(`create index group_members_contact on group_members (contact_id)`);
    await q.query(`
      create unique index group_members_seat on group_members (group_id, partner_id, contact_id) nulls not distinct
      where ended_on is null`);
    await q.query(`
      create table meetings (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references working_groups (id) on delete cascade,
        number integer check (number > 0),
        title text,
        starts_on date not null,
        ends_on date not null,
        starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        ends_at text check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        place text,
        place_key text,
        video_url text,
        host_partner_id uuid references partners (id) on delete set null,
        rapporteurs text[] not null,
        introduction text,
        learnt text,
        answer_by date,
        capacity integer check (capacity > 0),
        next_starts_on date,
        next_ends_on date,
        next_label text,
        next_subject text,
        state text not null check (state in ('planned', 'convened', 'held', 'cancelled')),
        cancel_reason text,
        sequence integer not null default 0,
        announced jsonb,
        agenda_version integer not null default 1,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        unique (group_id, number),
        check (ends_on >= starts_on),
        check (next_ends_on >= next_starts_on)
      )`);
    await q.query(`create index meetings_day on meetings (starts_on, id)`);
    await q.query(`create index meetings_place on meetings (place_key) where place_key is not null`);
    await q.query(`create index meetings_host on meetings (host_partner_id)`);
    await q.query(`create index meetings_search on meetings using gin (search_text gin_trgm_ops)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table meetings`);
    await q.query(`drop table group_members`);
    await q.query(`drop table working_groups`);
  }
}
