import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What meetings speak of, in order, and the documents they speak from, with every version. */
export class AgendasAndDocuments7000000000300 implements MigrationInterface {
  name = 'AgendasAndDocuments7000000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table agenda_items (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null references meetings (id) on delete cascade,
        position integer not null,
        kind text not null check (kind in ('topic', 'actions', 'testimony', 'round_table', 'break')),
        title text not null,
        notes text,
        speaker text,
        minutes integer check (minutes >= 0),
        unique (meeting_id, position) deferrable initially deferred
      )`);
    await q.query(`
      create table meeting_documents (
        id uuid primary key default gen_random_uuid(),
        meeting_id uuid not null references meetings (id) on delete cascade,
        agenda_item_id uuid references agenda_items (id) on delete set null,
        title text not null,
        current_number integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`create index meeting_documents_meeting on meeting_documents (meeting_id)`);
    await q.query(`create index meeting_documents_item on meeting_documents (agenda_item_id)`);
    await q.query(`
      create table meeting_document_versions (
        document_id uuid not null references meeting_documents (id) on delete cascade,
        number integer not null,
        url text,
        filename text,
        content_type text,
        size integer,
        sha256 text,
        author text not null,
        created_at timestamptz not null,
        primary key (document_id, number),
        check ((url is null) = (filename is not null)),
        check ((filename is null) = (size is null))
      )`);
    await q.query(`
      create table meeting_document_pieces (
        document_id uuid not null,
        number integer not null,
        position integer not null,
        content bytea not null,
        primary key (document_id, number, position),
        foreign key (document_id, number) references meeting_document_versions (document_id, number) on delete cascade
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table meeting_document_pieces`);
    await q.query(`drop table meeting_document_versions`);
    await q.query(`drop table meeting_documents`);
    await q.query(`drop table agenda_items`);
  }
}
