import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Open registration of events. One row per address and event, and one rank each, stand behind the lock of the meeting:
 * nobody has two seats, nobody passes the queue.
 */
export class OpenRegistration9600000000100 implements MigrationInterface {
  name = 'OpenRegistration9600000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table meetings
        add registration_open boolean not null default false,
        add registration_closes_on date,
        add registration_link uuid`);
    await q.query(`create unique index meetings_registration_link on meetings (registration_link)`);
    await q.query(`
      create table meeting_registrants (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null references meetings (id) on delete cascade,
        line_id uuid references meeting_attendance (id) on delete set null,
        email text,
        first_name text not null,
        last_name text not null,
        organisation text,
        status text not null check (status in ('registered', 'waiting', 'cancelled')),
        rank integer not null check (rank > 0),
        origin text not null check (origin in ('page', 'staff')),
        cancelled_by text check (cancelled_by in ('person', 'staff')),
        registered_at timestamptz not null,
        status_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        check ((status = 'cancelled') = (cancelled_by is not null))
      )`);
    // Null once erased: the person's row stands, without their address.
    await q.query(`create unique index meeting_registrants_email on meeting_registrants (meeting_id, email)`);
    await q.query(`create unique index meeting_registrants_rank on meeting_registrants (meeting_id, rank)`);
    await q.query(`create index meeting_registrants_address on meeting_registrants (email)`);
    await q.query(`create index meeting_registrants_line on meeting_registrants (line_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table meeting_registrants`);
    await q.query(`
      alter table meetings drop registration_open, drop registration_closes_on, drop registration_link`);
  }
}
