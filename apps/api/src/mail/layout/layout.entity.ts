import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of what stands around every mail. */
@Entity('mail_layout')
export class MailLayout {
  @PrimaryColumn('integer') id: number;
  @Column('text') header: string;
  @Column('text') signature: string;
  @Column('text', { nullable: true }) logoHash: string | null;
  @Column('text') logoAlt: string;
  @Column('timestamptz') updatedAt: Date;
  @Column('text') updatedBy: string;
  @Column('integer') version: number;
}

/** A picture that mails carry, named by its content: never changed, never removed. */
@Entity('mail_images')
export class MailImage {
  /** SHA-256, hexadecimal. */
  @PrimaryColumn('text') hash: string;
  @Column('text') contentType: string;
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('bytea') content: Buffer;
  @Column('timestamptz') createdAt: Date;
}
