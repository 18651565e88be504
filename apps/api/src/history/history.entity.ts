import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** One act of somebody on something. Never updated. */
@Entity('history')
export class HistoryEntry {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') entity: string;
  @Column('uuid') entityId: string;
  @Column('text') action: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) accountId: string | null;
  /** Name of the actor at that time. */
  @Column('text') actorLabel: string;
  @Column('jsonb', { default: [] }) changes: Change[];
  @Column('text', { nullable: true }) reason: string | null;
}
