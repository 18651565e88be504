import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What mails carry is kept once: the minutes sent to 900 people are one row, not 900. */
export class MailFiles5000000000250 implements MigrationInterface {
  name = 'MailFiles5000000000250';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mail_files (
        hash text primary key,
        content bytea not null,
        used_at timestamptz not null
      )`);
    await q.query(`
      insert into mail_files (hash, content, used_at)
      select distinct on (1) encode(sha256(content), 'hex'), content, now() from mail_attachments`);
    await q.query(`alter table mail_attachments add column file text references mail_files (hash)`);
    await q.query(`update mail_attachments set file = encode(sha256(content), 'hex')`);
    await q.query(`alter table mail_attachments alter column file set not null, drop column content`);
    await q.query(`create index mail_attachments_file on mail_attachments (file)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table mail_attachments add column content bytea`);
    await q.query(`update mail_attachments a set content = f.content from mail_files f where f.hash = a.file`);
    await q.query(`alter table mail_attachments alter column content set not null, drop column file`);
    await q.query(`drop table mail_files`);
  }
}
