import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CancelReason, MailFamily } from '#domain/mail/address-block.js';
import type { MailState } from '#domain/mail/mail-state.js';

export const ATTEMPT_OUTCOMES = ['started', 'accepted', 'deferred', 'refused', 'interrupted'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** A whole rendered mail, written in the transaction of what caused it. */
@Entity('mails')
export class Mail {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Purpose, recipient, subject entity and version: nothing is written twice. */
  @Column('text', { unique: true }) uniqueKey: string;
  @Column('text') purpose: string;
  /** Information mails obey opt-out, service mails do not. */
  @Column('text') family: MailFamily;
  @Column('text') state: MailState;
  /** Null unless the state is cancelled. */
  @Column('text', { nullable: true }) cancelReason: CancelReason | null;
  /** Holds a secret link: its body is never shown in the product. */
  @Column('boolean', { default: false }) confidential: boolean;
  @Column('text') recipient: string;
  @Column('text') recipientName: string;
  @Column('text') sender: string;
  @Column('text') subject: string;
  @Column('text') html: string;
  @Column('text') text: string;
  @Column('jsonb', { default: {} }) headers: Record<string, string>;
  @Column('text', { unique: true }) messageId: string;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('text', { nullable: true }) causeType: string | null;
  @Column('uuid', { nullable: true }) causeId: string | null;
  @Column('integer', { default: 0 }) tries: number;
  /** When it should leave; long past that it is held rather than sent. */
  @Column('timestamptz') dueAt: Date;
  /** Next try. */
  @Column('timestamptz') notBefore: Date;
  /** Number of the worker that is sending it. */
  @Column('integer', { nullable: true }) worker: number | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** When a report said that it did not arrive, after the server had taken it. */
  @Column('timestamptz', { nullable: true }) bouncedAt: Date | null;
  /** When its body and attachments were erased, the rest being kept. */
  @Column('timestamptz', { nullable: true }) purgedAt: Date | null;
}

@Entity('mail_attachments')
export class MailAttachment {
  @PrimaryColumn('uuid') mailId: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') filename: string;
  @Column('text') contentType: string;
  /** Hash of the MailFileContent that holds its content. */
  @Column('text') file: string;
}

/** A content that mails carry, once however many carry it. */
@Entity('mail_files')
export class MailFileContent {
  /** SHA-256, in hexadecimal. */
  @PrimaryColumn('text') hash: string;
  @Column('bytea') content: Buffer;
  /** The last day that a mail took it. */
  @Column('timestamptz') usedAt: Date;
}

/** One try to hand a mail to the SMTP server, with its answer. */
@Entity('mail_attempts')
export class MailAttempt {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') mailId: string;
  @Column('timestamptz') at: Date;
  @Column('text') outcome: AttemptOutcome;
  @Column('text', { nullable: true }) response: string | null;
}

/** A cause whose mails wait for somebody's word. */
@Entity('mail_pauses')
export class MailPause {
  @PrimaryColumn('text') causeType: string;
  @PrimaryColumn('uuid') causeId: string;
  /** It was cancelled: what comes back from a failed try is cancelled too. */
  @Column('boolean', { default: false }) cancelled: boolean;
  @Column('timestamptz') createdAt: Date;
}
