import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InterestSource, InterestState } from '#domain/training/interest-states.js';

/** Somebody who would follow a course, before any session of it: a contact, or who typed their name on a public page. */
@Entity('training_interests')
export class TrainingInterest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') courseId: string;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  /** As typed; null once the person is a contact. */
  @Column('text', { nullable: true }) firstName: string | null;
  @Column('text', { nullable: true }) lastName: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) organisation: string | null;
  /** The zone. */
  @Column('text') department: string;
  /** Period wished, days; null: any. */
  @Column('date', { nullable: true }) wishedFrom: string | null;
  @Column('date', { nullable: true }) wishedTo: string | null;
  @Column('text') source: InterestSource;
  /** The mail, meeting or session it comes from. */
  @Column('uuid', { nullable: true }) sourceId: string | null;
  @Column('date') receivedOn: string;
  @Column('text') state: InterestState;
  @Column('text', { nullable: true }) withdrawReason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') searchText: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
