import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A file or a link that a meeting speaks from; its versions are all kept. */
@Entity('meeting_documents')
export class MeetingDocument {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** The point it goes with; null: the whole meeting. */
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @Column('text') title: string;
  @Column('integer') currentNumber: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** What a document was from a moment on: an address, or a file. Never changed. */
@Entity('meeting_document_versions')
export class MeetingDocumentVersion {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { nullable: true }) filename: string | null;
  @Column('text', { nullable: true }) contentType: string | null;
  /** Bytes. */
  @Column('integer', { nullable: true }) size: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('text') author: string;
  @Column('timestamptz') createdAt: Date;
}

@Entity('meeting_document_pieces')
export class MeetingDocumentPiece {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') number: number;
  @PrimaryColumn('integer') position: number;
  @Column('bytea') content: Buffer;
}
