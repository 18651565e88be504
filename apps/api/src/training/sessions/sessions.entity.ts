import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { VatRule } from '#domain/money/vat.js';
import type { SessionState } from '#domain/training/session-states.js';

/** A course given somewhere on some days. Its row is the lock of its seats. */
@Entity('training_sessions')
export class TrainingSession {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') courseId: string;
  /** The zone. */
  @Column('text') department: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) room: string | null;
  /** What two writings of place and room have in common; null when nobody said. */
  @Column('text', { nullable: true }) roomKey: string | null;
  @Column('text', { nullable: true }) trainer: string | null;
  @Column('text', { nullable: true }) trainerKey: string | null;
  @Column('text', { nullable: true }) secondTrainer: string | null;
  @Column('text', { nullable: true }) secondTrainerKey: string | null;
  /** Copied from the course, then the session's own. */
  @Column('integer') priceCents: number;
  @Column('text') vatRule: VatRule;
  @Column('integer', { nullable: true }) vatBasisPoints: number | null;
  @Column('integer') lowerBound: number;
  @Column('integer') upperBound: number;
  @Column('integer', { nullable: true }) surchargeCents: number | null;
  /** Last day to register by a link. */
  @Column('date', { nullable: true }) registerBy: string | null;
  /** How long a freed seat waits for its answer. */
  @Column('integer') offerHours: number;
  @Column('text') state: SessionState;
  @Column('text', { nullable: true }) cancelReason: string | null;
  @Column('text', { nullable: true }) notes: string | null;
  /** First and last of its days. */
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  /** Rank of the next person to arrive; taken under the lock of this row. */
  @Column('integer') nextRank: number;
  /** Of its calendar event (RFC 5545 SEQUENCE): raised when days, hours or place change, or it is cancelled. */
  @Column('integer') sequence: number;
  @Column('text') searchText: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** A day of a session; hours `HH:MM` in Paris. */
@Entity('training_session_days')
export class TrainingSessionDay {
  @PrimaryColumn('uuid') sessionId: string;
  @PrimaryColumn('date') day: string;
  @Column('text') startsAt: string;
  @Column('text') endsAt: string;
}
