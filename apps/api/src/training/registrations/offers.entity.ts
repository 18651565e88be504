import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OfferKind, OfferState } from '#domain/training/offer-states.js';

/** A question asked by a signed link; one registration has one pending at most. */
@Entity('training_offers')
export class TrainingOffer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') registrationId: string;
  @Column('uuid') sessionId: string;
  @Column('text') kind: OfferKind;
  @Column('text') state: OfferState;
  @Column('timestamptz') createdAt: Date;
  /** Null: open as long as the session is to come. */
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) answeredBy: string | null;
}
