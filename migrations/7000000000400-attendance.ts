import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is expected at a meeting, what they answered, who came. */
export class Attendance7000000000400 implements MigrationInterface {
  name = 'Attendance7000000000400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table meeting_attendance (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null references meetings (id) on delete cascade,
        partner_id uuid references partners (id) on delete set null,
        contact_id uuid references contacts (id) on delete set null,
        organisation text,
        name text,
        email text,
        person_key text not null,
        organisation_key text not null,
        source text not null check (source in ('member', 'invited', 'registered', 'guest')),
        invited_at timestamptz,
        invited_sequence integer,
        reminded_on date,
        answer text check (answer in ('present', 'excused', 'represented')),
        answered_at timestamptz,
        answer_note text,
        attendance text check (attendance in ('present', 'excused', 'absent', 'represented')),
        represented_by text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        unique nulls not distinct (meeting_id, partner_id, contact_id, person_key, organisation_key)
      )`);
    await q.query(`create index meeting_attendance_partner on meeting_attendance (partner_id)`);
    await q.query(`create index meeting_attendance_contact on meeting_attendance (contact_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table meeting_attendance`);
  }
}
