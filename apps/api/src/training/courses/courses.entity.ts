import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VatRule } from '#domain/money/vat.js';

/** What is taught, and what a session of it costs unless it says otherwise. */
@Entity('training_courses')
export class TrainingCourse {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) objectives: string | null;
  @Column('text', { nullable: true }) programme: string | null;
  @Column('integer') durationMinutes: number;
  /** Who teaches it: Open Data France... */
  @Column('text', { nullable: true }) provider: string | null;
  /** A head, without VAT. */
  @Column('integer') priceCents: number;
  @Column('text') vatRule: VatRule;
  /** Null when exempt (CGI 261-4-4° a). */
  @Column('integer', { nullable: true }) vatBasisPoints: number | null;
  @Column('integer') lowerBound: number;
  @Column('integer') upperBound: number;
  /** Of the second trainer, without VAT, for the whole session. Null: nobody said, which is not 0. */
  @Column('integer', { nullable: true }) surchargeCents: number | null;
  @Column({ type: 'text', collation: 'C' }) sortName: string;
  @Column('text') searchText: string;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
