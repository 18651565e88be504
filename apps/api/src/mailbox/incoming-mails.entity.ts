import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { BounceVerdict } from '#domain/mail/delivery-status.js';
import type { IncomingKind, IncomingNature } from '#domain/mail/incoming-mail.js';

/** A report or an answer found in the mailbox, and whose it is. */
@Entity('incoming_mails')
export class IncomingMail {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Of its headers: the same message is kept once. */
  @Column('text', { unique: true }) fingerprint: string;
  /** `Mailbox.name`. */
  @Column('text') mailbox: string;
  @Column('bigint', { nullable: true }) uid: string | null;
  @Column('text', { nullable: true }) messageId: string | null;
  @Column('text', { nullable: true }) inReplyTo: string | null;
  @Column('text', { array: true, default: [] }) referenceIds: string[];
  @Column('text') fromAddress: string;
  @Column('text') fromName: string;
  @Column('text') subject: string;
  @Column('text') text: string;
  /** Bytes of the whole message. */
  @Column('integer') size: number;
  /** True when only its beginning was read. */
  @Column('boolean') truncated: boolean;
  /** Names of its files, which stay in the mailbox. */
  @Column('text', { array: true, default: [] }) attachments: string[];
  @Column('timestamptz') receivedAt: Date;
  @Column('text') nature: IncomingNature;
  @Column('text') kind: IncomingKind;
  /** The mail of ours it answers or reports on. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('text', { nullable: true }) causeType: string | null;
  @Column('uuid', { nullable: true }) causeId: string | null;
  /** What a report proves; null for an answer. */
  @Column('text', { nullable: true }) verdict: BounceVerdict | null;
  @Column('text', { nullable: true }) statusCode: string | null;
  @Column('text', { nullable: true }) diagnostic: string | null;
  @Column('timestamptz', { nullable: true }) handledAt: Date | null;
  @Column('text', { nullable: true }) handledBy: string | null;
  /** When somebody said whose it is. */
  @Column('timestamptz', { nullable: true }) attachedAt: Date | null;
  @Column('text', { nullable: true }) attachedBy: string | null;
  /** When its text was erased, the rest being kept. */
  @Column('timestamptz', { nullable: true }) purgedAt: Date | null;
}

/** How far a mailbox was read, and how it goes. UIDs are unsigned 32-bit numbers, given as text. */
@Entity('mailboxes')
export class Mailbox {
  /** Account, server and folder; no secret. */
  @PrimaryColumn('text') name: string;
  @Column('bigint') uidValidity: string;
  /** Every message up to it was kept, or came before the first mail of the outbox. */
  @Column('bigint') lastUid: string;
  @Column('timestamptz', { nullable: true }) lastReadAt: Date | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('integer', { default: 0 }) failures: number;
  /** `MailboxFailure` code. */
  @Column('text', { nullable: true }) error: string | null;
  /** The server's or the system's own words. */
  @Column('text', { nullable: true }) errorDetail: string | null;
  @Column('timestamptz', { nullable: true }) nextReadAt: Date | null;
}
