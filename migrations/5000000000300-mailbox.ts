import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes back to us: how far each mailbox was read, and the reports and answers found in it. */
export class Mailbox5000000000300 implements MigrationInterface {
  name = 'Mailbox5000000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mailboxes (
        name text primary key,
        uid_validity bigint not null,
        last_uid bigint not null,
        last_read_at timestamptz,
        failing_since timestamptz,
        failures integer not null default 0,
        error text,
        error_detail text,
        next_read_at timestamptz,
        check ((failures = 0) = (failing_since is null) and (failures = 0) = (error is null))
      )`);
    await q.query(`
      create table incoming_mails (
        id uuid primary key default gen_random_uuid(),
        fingerprint text not null unique,
        mailbox text not null,
        uid bigint,
        message_id text,
        in_reply_to text,
        reference_ids text[] not null default '{}',
        from_address text not null,
        from_name text not null,
        subject text not null,
        text text not null,
        size integer not null,
        truncated boolean not null,
        attachments text[] not null default '{}',
        received_at timestamptz not null,
        nature text not null check (nature in ('bounce', 'auto_reply', 'reply')),
        kind text not null check (kind in ('unmatched', 'bounce', 'auto_reply', 'reply')),
        mail_id uuid references mails (id) on delete set null,
        contact_id uuid references contacts (id) on delete set null,
        partner_id uuid references partners (id) on delete set null,
        cause_type text,
        cause_id uuid,
        verdict text check (verdict in ('dead', 'failed', 'delayed', 'arrived', 'elsewhere')),
        status_code text,
        diagnostic text,
        handled_at timestamptz,
        handled_by text,
        attached_at timestamptz,
        attached_by text,
        purged_at timestamptz,
        check (kind in ('unmatched', nature)),
        check ((nature = 'bounce') = (verdict is not null)),
        check ((handled_at is null) = (handled_by is null)),
        check ((attached_at is null) = (attached_by is null)),
        check ((cause_type is null) = (cause_id is null))
      )`);
    await q.query(`create index incoming_mails_list on incoming_mails (received_at desc, id)`);
    await q.query(
      `create index incoming_mails_waiting on incoming_mails (received_at desc, id) where handled_at is null`,
    );
    await q.query(`create index incoming_mails_contact on incoming_mails (contact_id, received_at desc, id)`);
    await q.query(`create index incoming_mails_partner on incoming_mails (partner_id, received_at desc, id)`);
    await q.query(`create index incoming_mails_mail on incoming_mails (mail_id, received_at desc, id)`);
    await q.query(`create index incoming_mails_cause on incoming_mails (cause_type, cause_id, received_at desc, id)`);
    await q.query(`create index incoming_mails_retention on incoming_mails (received_at) where purged_at is null`);
    await q.query(`
      create index incoming_mails_search on incoming_mails
      using gin ((lower(from_address || ' ' || from_name || ' ' || subject)) gin_trgm_ops)`);
    await q.query(`alter table mails add column bounced_at timestamptz`);
    await q.query(`create index mails_bounced on mails (created_at desc, id) where bounced_at is not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop index mails_bounced`);
    await q.query(`alter table mails drop column bounced_at`);
    await q.query(`drop table incoming_mails`);
    await q.query(`drop table mailboxes`);
  }
}
