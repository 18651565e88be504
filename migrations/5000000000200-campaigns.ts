import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns, their recipients and segments; and causes of mails that are paused. */
export class Campaigns5000000000200 implements MigrationInterface {
  name = 'Campaigns5000000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table segments (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        audience jsonb not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        updated_by text not null,
        version integer not null
      )`);
    await q.query(`create unique index segments_name on segments (lower(name)) where archived_at is null`);
    await q.query(`
      create table campaigns (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        state text not null
          check (state in ('draft', 'scheduled', 'held', 'running', 'paused', 'done', 'cancelled')),
        template_id uuid references mail_templates (id),
        template_number integer,
        subject_id uuid,
        audience jsonb not null,
        leave_out_incomplete boolean not null,
        scheduled_at timestamptz,
        left_at timestamptz,
        finished_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        updated_by text not null,
        version integer not null,
        check (state <> 'scheduled' or scheduled_at is not null)
      )`);
    await q.query(`create index campaigns_list on campaigns (created_at desc, id)`);
    await q.query(`create index campaigns_due on campaigns (scheduled_at) where state = 'scheduled'`);
    await q.query(`create index campaigns_running on campaigns (id) where state = 'running'`);
    await q.query(`
      create table campaign_recipients (
        id uuid primary key default gen_random_uuid(),
        campaign_id uuid not null references campaigns (id) on delete cascade,
        contact_id uuid,
        partner_id uuid,
        name text not null,
        partner_name text,
        address text,
        left_out text,
        missing text[],
        mail_id uuid,
        sends integer not null default 0,
        check (left_out is not null or address is not null)
      )`);
    await q.query(`
      create unique index campaign_recipients_once on campaign_recipients (campaign_id, address) where left_out is null`);
    await q.query(`create index campaign_recipients_list on campaign_recipients (campaign_id, name, id)`);
    await q.query(`
      create index campaign_recipients_to_write on campaign_recipients (campaign_id, id)
        where mail_id is null and left_out is null`);
    await q.query(`create index campaign_recipients_contact on campaign_recipients (contact_id)`);
    await q.query(`create index campaign_recipients_mail on campaign_recipients (mail_id)`);
    await q.query(`
      create table campaign_files (
        id uuid primary key default gen_random_uuid(),
        campaign_id uuid not null references campaigns (id) on delete cascade,
        filename text not null,
        content_type text not null,
        content bytea not null,
        created_at timestamptz not null
      )`);
    await q.query(`create index campaign_files_campaign on campaign_files (campaign_id, created_at, id)`);
    await q.query(`
      create table mail_pauses (
        cause_type text not null,
        cause_id uuid not null,
        cancelled boolean not null default false,
        created_at timestamptz not null,
        primary key (cause_type, cause_id)
      )`);
    await q.query(`create index mails_cause_state on mails (cause_id, state) where cause_id is not null`);
    await q.query(`alter table mails drop constraint mails_cancel_reason_check`);
    await q.query(`
      alter table mails add constraint mails_cancel_reason_check
        check (cancel_reason in ('by_hand', 'information_refused', 'address_suppressed', 'cause_cancelled'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`update mails set cancel_reason = 'by_hand' where cancel_reason = 'cause_cancelled'`);
    await q.query(`alter table mails drop constraint mails_cancel_reason_check`);
    await q.query(`
      alter table mails add constraint mails_cancel_reason_check
        check (cancel_reason in ('by_hand', 'information_refused', 'address_suppressed'))`);
    await q.query(`drop index mails_cause_state`);
    for (const table of ['mail_pauses', 'campaign_files', 'campaign_recipients', 'campaigns', 'segments']) {
      await q.query(`drop table ${table}`);
    }
  }
}
