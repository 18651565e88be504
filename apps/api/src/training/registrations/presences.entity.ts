import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '#domain/training/half-days.js';

/** Whether somebody came to a half-day of their session. */
@Entity('training_presences')
export class TrainingPresence {
  @PrimaryColumn('uuid') registrationId: string;
  @PrimaryColumn('date') day: string;
  @PrimaryColumn('text') half: HalfDay;
  @Column('boolean') present: boolean;
  @Column('timestamptz') notedAt: Date;
}
