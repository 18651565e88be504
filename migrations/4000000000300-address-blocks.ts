import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who refused information mails, which addresses are dead, and why a mail was cancelled. A lifted block stays: it is
 * the proof of who said what, and when.
 */
export class AddressBlocks4000000000300 implements MigrationInterface {
  name = 'AddressBlocks4000000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table address_blocks (
        id uuid primary key default gen_random_uuid(),
        address text not null check (address = lower(address)),
        scope text not null check (scope in ('information', 'every')),
        source text not null check (source in ('person', 'staff', 'bounce')),
        reason text not null,
        author text not null,
        account_id uuid,
        mail_id uuid,
        created_at timestamptz not null,
        lifted_at timestamptz,
        lifted_by text,
        lift_reason text,
        check ((lifted_at is null) = (lifted_by is null))
      )`);
    await q.query(`create unique index address_blocks_open on address_blocks (address, scope) where lifted_at is null`);
    await q.query(`create index address_blocks_address on address_blocks (address, created_at desc)`);
    await q.query(`create index address_blocks_list on address_blocks (created_at desc, id)`);
    await q.query(`
      alter table mails
        add column cancel_reason text
          check (cancel_reason in ('by_hand', 'information_refused', 'address_suppressed')),
        add column purged_at timestamptz`);
    await q.query(`update mails set cancel_reason = 'by_hand' where state = 'cancelled'`);
    await q.query(`
      alter table mails add constraint mails_cancel_reason
        check (cancel_reason is null or state = 'cancelled')`);
    await q.query(`create index mails_retention on mails (coalesce(sent_at, created_at)) where purged_at is null`);
    await q.query(`create index mail_attempts_at on mail_attempts (at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop index mail_attempts_at`);
    await q.query(`drop index mails_retention`);
    await q.query(`alter table mails drop constraint mails_cancel_reason`);
    await q.query(`alter table mails drop column cancel_reason, drop column purged_at`);
    await q.query(`drop table address_blocks`);
  }
}
