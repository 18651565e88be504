import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that staff write, every version kept, and the one layout around every mail of the product. */
export class MailTemplates5000000000100 implements MigrationInterface {
  name = 'MailTemplates5000000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mail_templates (
        id uuid primary key default gen_random_uuid(),
        key text unique,
        name text not null,
        sort_name text collate "C" not null,
        kind text not null check (kind in ('contact', 'partner', 'diagnostic', 'session', 'meeting')),
        family text not null check (family in ('service', 'information')),
        current_number integer not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        updated_by text not null,
        version integer not null
      )`);
    await q.query(`create index mail_templates_name on mail_templates (sort_name, id)`);
    await q.query(`
      create table mail_template_versions (
        template_id uuid not null references mail_templates (id) on delete cascade,
        number integer not null check (number >= 1),
        subject text not null,
        body text not null,
        author text not null,
        created_at timestamptz not null,
        restored_from integer,
        primary key (template_id, number)
      )`);
    await q.query(`
      alter table mail_templates add constraint mail_templates_current
        foreign key (id, current_number) references mail_template_versions (template_id, number)
        deferrable initially deferred`);
    // Named by their content: a mail that waits keeps its picture when the layout changes.
    await q.query(`
      create table mail_images (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        content_type text not null check (content_type in ('image/png', 'image/jpeg')),
        width integer not null,
        height integer not null,
        content bytea not null,
        created_at timestamptz not null
      )`);
    await q.query(`
      create table mail_layout (
        id integer primary key check (id = 1),
        header text not null,
        signature text not null,
        logo_hash text references mail_images (hash),
        logo_alt text not null,
        updated_at timestamptz not null,
        updated_by text not null,
        version integer not null
      )`);
    await q.query(`
      insert into mail_layout (id, header, signature, logo_hash, logo_alt, updated_at, updated_by, version) values
        (1, 'PIGMA', 'L’équipe PIGMA – plateforme d’information géographique mutualisée en Nouvelle-Aquitaine', null,
          'PIGMA', now(), 'PIGMA (automatique)', 1)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table mail_layout`);
    await q.query(`drop table mail_images`);
    await q.query(`alter table mail_templates drop constraint mail_templates_current`);
    await q.query(`drop table mail_template_versions`);
    await q.query(`drop table mail_templates`);
  }
}
