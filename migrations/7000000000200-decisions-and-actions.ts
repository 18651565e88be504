import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What meetings decided, and who promised what to whom. */
export class DecisionsAndActions7000000000200 implements MigrationInterface {
  name = 'DecisionsAndActions7000000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table meeting_decisions (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references working_groups (id) on delete cascade,
        meeting_id uuid not null references meetings (id) on delete cascade,
        position integer not null,
        title text,
        text text not null,
        ended_on date,
        end_reason text,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        unique (meeting_id, position)
      )`);
    await q.query(`create index meeting_decisions_group on meeting_decisions (group_id)`);
    await q.query(`create index meeting_decisions_search on meeting_decisions using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table meeting_actions (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references working_groups (id) on delete cascade,
        meeting_id uuid references meetings (id) on delete set null,
        position integer not null,
        text text not null,
        owner_side text not null check (owner_side in ('pigma', 'partner')),
        owner_account_id uuid references accounts (id) on delete set null,
        owner_partner_id uuid references partners (id) on delete cascade,
        owner_contact_id uuid references contacts (id) on delete set null,
        towards_partner_id uuid references partners (id) on delete cascade,
        decided_on date not null,
        due_kind text not null check (due_kind in ('next_meeting', 'date')),
        due_on date,
        state text not null check (state in ('open', 'in_progress', 'done', 'abandoned')),
        outcome text,
        closed_on date,
        reminded_on date,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        check ((due_kind = 'date') = (due_on is not null)),
        check (owner_side = 'pigma' or owner_account_id is null),
        check ((owner_side = 'partner') = (owner_partner_id is not null))
      )`);
    await q.query(`create index meeting_actions_group on meeting_actions (group_id)`);
    await q.query(`create index meeting_actions_meeting on meeting_actions (meeting_id)`);
    await q.query(`create index meeting_actions_owner on meeting_actions (owner_partner_id)`);
    await q.query(`create index meeting_actions_towards on meeting_actions (towards_partner_id)`);
    await q.query(`create index meeting_actions_contact on meeting_actions (owner_contact_id)`);
    await q.query(
      `create index meeting_actions_open on meeting_actions (group_id) where state in ('open', 'in_progress')`,
    );
    await q.query(`create index meeting_actions_search on meeting_actions using gin (search_text gin_trgm_ops)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table meeting_actions`);
    await q.query(`drop table meeting_decisions`);
  }
}
