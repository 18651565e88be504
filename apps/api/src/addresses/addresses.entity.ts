import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BlockScope, BlockSource } from '#domain/mail/address-block.js';

/** Somebody said that an address gets no information mail, or no mail at all; lifted blocks stay as proof. */
@Entity('address_blocks')
export class AddressBlock {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** As `addressKey` writes it. */
  @Column('text') address: string;
  @Column('text') scope: BlockScope;
  @Column('text') source: BlockSource;
  @Column('text') reason: string;
  @Column('text') author: string;
  @Column('uuid', { nullable: true }) accountId: string | null;
  /** The mail that was refused, or whose link was used. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('text', { nullable: true }) liftedBy: string | null;
  @Column('text', { nullable: true }) liftReason: string | null;
}
