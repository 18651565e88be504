import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came to which half-day of a session, as they signed for it. */
export class HalfDayPresences9800000000100 implements MigrationInterface {
  name = 'HalfDayPresences9800000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table training_presences (
        registration_id uuid not null references training_registrations (id) on delete cascade,
        day date not null,
        half text not null check (half in ('morning', 'afternoon')),
        present boolean not null,
        noted_at timestamptz not null,
        primary key (registration_id, day, half)
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table training_presences`);
  }
}
