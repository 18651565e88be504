import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was mailed to the people of a session, what they thought of it, and the secret links of its calendar. */
export class TrainingPapers6000000000500 implements MigrationInterface {
  name = 'TrainingPapers6000000000500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table training_letters (
        id uuid primary key default gen_random_uuid(),
        registration_id uuid not null references training_registrations (id) on delete cascade,
        session_id uuid not null references training_sessions (id) on delete cascade,
        kind text not null check (kind in ('convocation', 'withdrawal', 'week', 'eve', 'closing')),
        sequence integer not null,
        session_sequence integer not null,
        events integer not null check (events > 0),
        mail_id uuid not null,
        created_at timestamptz not null
      )`);
    // A person is never told twice the same thing, whoever asks and however often.
    await q.query(`create unique index training_letters_once on training_letters (registration_id, kind, sequence)`);
    await q.query(`create index training_letters_session on training_letters (session_id)`);
    await q.query(`
      create table training_evaluations (
        registration_id uuid primary key references training_registrations (id) on delete cascade,
        session_id uuid not null references training_sessions (id) on delete cascade,
        answers jsonb not null,
        liked text,
        improve text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await q.query(`create index training_evaluations_session on training_evaluations (session_id)`);
    await q.query(`
      create table training_feeds (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        token_hash text not null unique,
        created_by text not null,
        created_at timestamptz not null,
        read_at timestamptz,
        revoked_at timestamptz
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['training_feeds', 'training_evaluations', 'training_letters']) {
      await q.query(`drop table ${table}`);
    }
  }
}
