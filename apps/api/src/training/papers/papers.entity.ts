import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from '#domain/training/evaluation.js';
import type { LetterKind } from '#domain/training/letters.js';

/** What a person was mailed about their session. */
@Entity('training_letters')
export class TrainingLetter {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') registrationId: string;
  @Column('uuid') sessionId: string;
  @Column('text') kind: LetterKind;
  /** RFC 5545 SEQUENCE of the calendar file they have. */
  @Column('integer') sequence: number;
  /** The session's own at that moment. */
  @Column('integer') sessionSequence: number;
  /** Days of the session at that moment: events in their calendar. */
  @Column('integer') events: number;
  @Column('uuid') mailId: string;
  @Column('timestamptz') createdAt: Date;
}

/** What somebody thought of a session; they may change their mind while the link works. */
@Entity('training_evaluations')
export class TrainingEvaluation {
  @PrimaryColumn('uuid') registrationId: string;
  @Column('uuid') sessionId: string;
  @Column('jsonb') answers: Answers;
  @Column('text', { nullable: true }) liked: string | null;
  @Column('text', { nullable: true }) improve: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

/** A secret link to the calendar of sessions; only the hash of its secret is kept. */
@Entity('training_feeds')
export class TrainingFeed {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') tokenHash: string;
  @Column('text') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
