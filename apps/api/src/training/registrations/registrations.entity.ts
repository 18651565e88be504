import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RegistrationCancelReason, RegistrationStatus } from '#domain/training/registration-states.js';

export const REGISTRATION_ORIGINS = ['staff', 'pool', 'link', 'replacement'] as const;
export type RegistrationOrigin = (typeof REGISTRATION_ORIGINS)[number];

/** Somebody in a session: one row per person, whatever became of it. */
@Entity('training_registrations')
export class TrainingRegistration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') contactId: string;
  /** For whom the person comes. */
  @Column('uuid', { nullable: true }) partnerId: string | null;
  /** Who pays when it is not `partnerId`. */
  @Column('uuid', { nullable: true }) billedPartnerId: string | null;
  @Column('uuid', { nullable: true }) interestId: string | null;
  /** The zone of the person, kept for the pool. */
  @Column('text') department: string;
  @Column('text') status: RegistrationStatus;
  /** Order of arrival in the session. */
  @Column('integer') rank: number;
  /** False when nobody is charged for it: a courtesy to an absent person... */
  @Column('boolean', { default: true }) billed: boolean;
  @Column('text') origin: RegistrationOrigin;
  /** Null unless cancelled. */
  @Column('text', { nullable: true }) cancelReason: RegistrationCancelReason | null;
  @Column('uuid', { nullable: true }) replacedById: string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** When it got its status. */
  @Column('timestamptz') statusAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
