import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes of meetings, every version and edition of them, their images, and who was sent which. */
export class Minutes8000000000200 implements MigrationInterface {
  name = 'Minutes8000000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table minutes (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null unique references meetings (id) on delete cascade,
        state text not null check (state in ('draft', 'validated', 'sent')),
        erratum integer not null default 0 check (erratum >= 0),
        erratum_reason text,
        content jsonb not null,
        updated_by text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`
      create table minutes_versions (
        id uuid primary key default gen_random_uuid(),
        minutes_id uuid not null references minutes (id) on delete cascade,
        number integer not null,
        kind text not null check (kind in ('kept', 'named', 'edition')),
        note text,
        erratum integer not null,
        erratum_reason text,
        content jsonb not null,
        document jsonb,
        fingerprint text,
        author text not null,
        created_at timestamptz not null,
        withdrawn_at timestamptz,
        unique (minutes_id, number),
        check ((kind = 'edition') = (document is not null)),
        check ((document is null) = (fingerprint is null))
      )`);
    await q.query(`
      create unique index minutes_versions_edition on minutes_versions (minutes_id, erratum)
      where kind = 'edition' and withdrawn_at is null`);
    await q.query(`
      create table minutes_images (
        id uuid primary key default gen_random_uuid(),
        minutes_id uuid not null references minutes (id) on delete cascade,
        filename text not null,
        type text not null check (type in ('image/png', 'image/jpeg')),
        width integer not null,
        height integer not null,
        content bytea not null,
        created_at timestamptz not null
      )`);
    await q.query(`create index minutes_images_of on minutes_images (minutes_id)`);
    await q.query(`
      create table minutes_sendings (
        id uuid primary key default gen_random_uuid(),
        minutes_id uuid not null references minutes (id) on delete cascade,
        version_id uuid not null references minutes_versions (id) on delete cascade,
        address text not null,
        name text not null,
        contact_id uuid references contacts (id) on delete set null,
        partner_id uuid references partners (id) on delete set null,
        mail_id uuid references mails (id) on delete set null,
        sent_at timestamptz not null,
        sent_by text not null,
        rank integer not null,
        unique (version_id, address, rank)
      )`);
    await q.query(`create index minutes_sendings_of on minutes_sendings (minutes_id)`);
    await q.query(`create index minutes_sendings_contact on minutes_sendings (contact_id)`);
    await q.query(`create index minutes_sendings_partner on minutes_sendings (partner_id)`);
    await q.query(`create index minutes_sendings_mail on minutes_sendings (mail_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table minutes_sendings`);
    await q.query(`drop table minutes_images`);
    await q.query(`drop table minutes_versions`);
    await q.query(`drop table minutes`);
  }
}
