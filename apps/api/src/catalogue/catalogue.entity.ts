import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CatalogueRecord, RecordOrganisation } from '#domain/diagnostic/catalogue-record.js';
import type {
  DiagnosticWarning,
  DownloadDetail,
  KeywordDetail,
  LicenceVerdict,
  RecordClass,
  Verdict,
} from '#domain/diagnostic/diagnosis.js';

export const IMPORT_STATES = ['queued', 'running', 'done', 'failed'] as const;

/** One file read into the catalogue. */
@Entity('catalogue_imports')
export class CatalogueImport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') filename: string;
  /** Bytes. PostgreSQL's bigint comes as text. */
  @Column('bigint') size: string;
  @Column('text') state: (typeof IMPORT_STATES)[number];
  @Column('bigint', { default: 0 }) bytesRead: string;
  @Column('integer', { default: 0 }) processed: number;
  @Column('integer', { default: 0 }) created: number;
  @Column('integer', { default: 0 }) updated: number;
  @Column('integer', { default: 0 }) unchanged: number;
  @Column('integer', { default: 0 }) unreadable: number;
  @Column('text', { nullable: true }) error: string | null;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') author: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

@Entity('catalogue_import_pieces')
export class CatalogueImportPiece {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') position: number;
  @Column('bytea') content: Buffer;
}

/** Something of a file that could not be read, and why. */
@Entity('catalogue_import_errors')
export class CatalogueImportError {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') file: string;
  @Column('integer', { nullable: true }) index: number | null;
  @Column('text') message: string;
}

/** One metadata record with its diagnosis. */
@Entity('catalogue_records')
export class StoredRecord {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** What makes it the same record at the next import. */
  @Column('text', { unique: true }) key: string;
  @Column('text', { nullable: true }) identifier: string | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('jsonb') organisations: RecordOrganisation[];
  /** Keys of the names that may claim it, the best placed first. */
  @Column('text', { array: true }) claimKeys: string[];
  /** The best placed name, as written, and its key. */
  @Column('text', { nullable: true }) claimant: string | null;
  @Column('text', { nullable: true }) claimantKey: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('text') level: string;
  @Column('boolean') inScope: boolean;
  @Column('text') class: RecordClass;
  @Column('jsonb') keyword: Verdict<KeywordDetail>;
  @Column('text') keywordDetail: string;
  @Column('jsonb') licence: LicenceVerdict;
  @Column('text') licenceDetail: string;
  @Column('jsonb') download: Verdict<DownloadDetail>;
  @Column('text') downloadDetail: string;
  @Column('boolean') defaultLicence: boolean;
  @Column('jsonb') warnings: DiagnosticWarning[];
  @Column('boolean') linksTested: boolean;
  @Column('text') rulesVersion: string;
  @Column('jsonb') record: CatalogueRecord;
  @Column('text', { nullable: true }) recordUrl: string | null;
  @Column('text') contentHash: string;
  /** Title, identifier and organisations, folded, for the search. */
  @Column('text') search: string;
  @Column('uuid') importId: string;
  @Column('timestamptz') importedAt: Date;
}

/** A name of organisation that somebody said is no partner of ours. */
@Entity('catalogue_ignored_names')
export class IgnoredName {
  @PrimaryColumn('text') key: string;
  @Column('text') name: string;
  @Column('text') author: string;
  @Column('timestamptz') at: Date;
}
