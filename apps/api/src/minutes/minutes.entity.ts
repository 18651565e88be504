import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MinutesContent } from '#domain/minutes/content.js';
import type { MinutesFacts } from '#domain/minutes/facts.js';
import type { MinutesState } from '#domain/minutes/minutes-state.js';
import type { MinutesDocument } from '#wording/minutes/minutes-document.js';

/** Minutes of a meeting as they are being written. */
@Entity('minutes')
export class Minutes {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { unique: true }) meetingId: string;
  @Column('text') state: MinutesState;
  /** 0 for the first edition. */
  @Column('integer', { default: 0 }) erratum: number;
  /** What the erratum in hand corrects. */
  @Column('text', { nullable: true }) erratumReason: string | null;
  @Column('jsonb') content: MinutesContent;
  /** Who wrote last. */
  @Column('text') updatedBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** `kept`: by itself, while writing; `named`: asked for; `edition`: validated, with the document as printed. */
export const VERSION_KINDS = ['kept', 'named', 'edition'] as const;

/** What minutes said at one time. Never changed, but for the day an edition was withdrawn. */
@Entity('minutes_versions')
export class MinutesVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') minutesId: string;
  @Column('integer') number: number;
  @Column('text') kind: (typeof VERSION_KINDS)[number];
  @Column('text', { nullable: true }) note: string | null;
  @Column('integer') erratum: number;
  @Column('text', { nullable: true }) erratumReason: string | null;
  @Column('jsonb') content: MinutesContent;
  /** Everything printed, frozen; of an edition. */
  @Column('jsonb', { nullable: true }) document: MinutesDocument | null;
  /** What the document was printed from; null for editions older than this column. */
  @Column('jsonb', { nullable: true }) facts: MinutesFacts | null;
  /** SHA-256 of the document, to know whether the meeting's data have changed since. */
  @Column('text', { nullable: true }) fingerprint: string | null;
  @Column('text') author: string;
  @Column('timestamptz') createdAt: Date;
  /** When its validation was withdrawn, before it was sent. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

/** An image shown in minutes. Never changed. */
@Entity('minutes_images')
export class MinutesImage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') minutesId: string;
  @Column('text') filename: string;
  @Column('text') type: 'image/png' | 'image/jpeg';
  /** Pixels. */
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('bytea') content: Buffer;
  @Column('timestamptz') createdAt: Date;
}

/** An edition that left for an address. */
@Entity('minutes_sendings')
export class MinutesSending {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') minutesId: string;
  @Column('uuid') versionId: string;
  @Column('text') address: string;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('timestamptz') sentAt: Date;
  @Column('text') sentBy: string;
  /** 1 for the first time that this edition left for this address. */
  @Column('integer') rank: number;
}
