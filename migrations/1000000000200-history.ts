import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed what, when, from what to what, and why. */
export class History1000000000200 implements MigrationInterface {
  name = 'History1000000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table history (
        id uuid primary key default gen_random_uuid(),
        entity text not null,
        entity_id uuid not null,
        action text not null,
        at timestamptz not null,
        account_id uuid references accounts (id) on delete set null,
        actor_label text not null,
        changes jsonb not null default '[]',
        reason text
      )`);
    await q.query(`create index history_entity on history (entity, entity_id, at desc, id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table history`);
  }
}
