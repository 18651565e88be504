import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires sent before a meeting: who was asked, one answer an organisation, and those it replaced. */
export class Surveys8000000000100 implements MigrationInterface {
  name = 'Surveys8000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table surveys (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null unique references meetings (id) on delete cascade,
        title text not null,
        introduction text,
        questions jsonb not null,
        last_day date,
        state text not null check (state in ('draft', 'open', 'closed')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`
      create table survey_invitations (
        id uuid primary key default gen_random_uuid(),
        survey_id uuid not null references surveys (id) on delete cascade,
        partner_id uuid not null references partners (id) on delete cascade,
        contact_id uuid not null references contacts (id) on delete cascade,
        first_sent_at timestamptz not null,
        last_sent_at timestamptz not null,
        times_sent integer not null,
        unique (survey_id, partner_id, contact_id)
      )`);
    await q.query(`create index survey_invitations_partner on survey_invitations (partner_id)`);
    await q.query(`create index survey_invitations_contact on survey_invitations (contact_id)`);
    await q.query(`
      create table survey_answers (
        survey_id uuid not null references surveys (id) on delete cascade,
        partner_id uuid not null references partners (id) on delete cascade,
        answers jsonb not null,
        author text not null,
        contact_id uuid references contacts (id) on delete set null,
        answered_at timestamptz not null,
        primary key (survey_id, partner_id)
      )`);
    await q.query(`create index survey_answers_partner on survey_answers (partner_id)`);
    await q.query(`create index survey_answers_contact on survey_answers (contact_id)`);
    await q.query(`
      create table survey_replaced_answers (
        id uuid primary key default gen_random_uuid(),
        survey_id uuid not null references surveys (id) on delete cascade,
        partner_id uuid not null references partners (id) on delete cascade,
        answers jsonb not null,
        author text not null,
        answered_at timestamptz not null,
        replaced_at timestamptz not null
      )`);
    await q.query(`create index survey_replaced_answers_of on survey_replaced_answers (survey_id, partner_id)`);
    await q.query(`create index survey_replaced_answers_partner on survey_replaced_answers (partner_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table survey_replaced_answers`);
    await q.query(`drop table survey_answers`);
    await q.query(`drop table survey_invitations`);
    await q.query(`drop table surveys`);
  }
}
