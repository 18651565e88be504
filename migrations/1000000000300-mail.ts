import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The transactional outbox: a row is a whole rendered mail, written with what caused it. */
export class Mail1000000000300 implements MigrationInterface {
  name = 'Mail1000000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mails (
        id uuid primary key default gen_random_uuid(),
        unique_key text not null unique,
        purpose text not null,
        family text not null check (family in ('service', 'information')),
        state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'cancelled', 'held')),
        confidential boolean not null default false,
        recipient text not null,
        recipient_name text not null,
        sender text not null,
        subject text not null,
        html text not null,
        text text not null,
        headers jsonb not null default '{}',
        message_id text not null unique,
        partner_id uuid,
        contact_id uuid,
        cause_type text,
        cause_id uuid,
        tries integer not null default 0,
        due_at timestamptz not null,
        not_before timestamptz not null,
        worker integer,
        created_at timestamptz not null,
        sent_at timestamptz
      )`);
    await q.query(`create index mails_due on mails (not_before, created_at, id) where state = 'queued'`);
    await q.query(`create index mails_in_flight on mails (worker) where state = 'sending'`);
    await q.query(`create index mails_list on mails (created_at desc, id)`);
    await q.query(`create index mails_state on mails (state, created_at desc, id)`);
    await q.query(`create index mails_partner on mails (partner_id, created_at desc, id)`);
    await q.query(`create index mails_contact on mails (contact_id, created_at desc, id)`);
    await q.query(`create index mails_cause on mails (cause_type, cause_id, created_at desc)`);
    await q.query(`
      create index mails_search on mails
      using gin ((lower(recipient || ' ' || recipient_name || ' ' || subject)) gin_trgm_ops)`);
    await q.query(`
      create table mail_attachments (
        mail_id uuid not null references mails (id) on delete cascade,
        position integer not null,
        filename text not null,
        content_type text not null,
        content bytea not null,
        primary key (mail_id, position)
      )`);
    await q.query(`
      create table mail_attempts (
        id uuid primary key default gen_random_uuid(),
        mail_id uuid not null references mails (id) on delete cascade,
        at timestamptz not null,
        outcome text not null check (outcome in ('started', 'accepted', 'deferred', 'refused', 'interrupted')),
        response text
      )`);
    await q.query(`
      create table inbox_messages (
        id uuid primary key default gen_random_uuid(),
        received_at timestamptz not null,
        sender text not null,
        recipients text not null,
        subject text not null,
        attachments integer not null,
        raw bytea not null
      )`);
    await q.query(`create index inbox_messages_list on inbox_messages (received_at desc, id)`);
    await q.query(`create index mail_attempts_mail on mail_attempts (mail_id, at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['inbox_messages', 'mail_attempts', 'mail_attachments', 'mails'])
      await q.query(`drop table ${table}`);
  }
}
