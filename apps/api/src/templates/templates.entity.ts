import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MailFamily } from '#domain/mail/address-block.js';
import type { TemplateKind } from '#domain/mail/merge-fields.js';

@Entity('mail_templates')
export class MailTemplate {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Of the templates that the product itself sends by; null for the others. */
  @Column('text', { nullable: true, unique: true }) key: string | null;
  @Column('text') name: string;
  @Column({ type: 'text', collation: 'C' }) sortName: string;
  @Column('text') kind: TemplateKind;
  @Column('text') family: MailFamily;
  /** The version that leaves. */
  @Column('integer') currentNumber: number;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('text') updatedBy: string;
  @Column('integer') version: number;
}

/** What a template said at one time. Never changed: the next one is added. */
@Entity('mail_template_versions')
export class MailTemplateVersion {
  @PrimaryColumn('uuid') templateId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text') subject: string;
  /** Sanitised rich text, with merge fields. */
  @Column('text') body: string;
  @Column('text') author: string;
  @Column('timestamptz') createdAt: Date;
  /** Number of the older version it takes again. */
  @Column('integer', { nullable: true }) restoredFrom: number | null;
}
