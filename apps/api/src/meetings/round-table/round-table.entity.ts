import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Maturity, StatementKind } from '#domain/meeting/open-data-progress.js';

/** What an organisation says of its open data, at a meeting or as known since. Null: nothing was said of that. */
abstract class Said {
  @Column('text', { nullable: true }) maturity: Maturity | null;
  @Column('integer', { nullable: true }) openDatasets: number | null;
  @Column('text', { nullable: true }) portal: string | null;
  @Column('text', { nullable: true }) portalUrl: string | null;
  @Column('text', { nullable: true }) software: string | null;
  @Column('text', { nullable: true }) licence: string | null;
  @Column('text', { nullable: true }) needs: string | null;
}

/** One organisation's word in a « tour de table ». */
@Entity('meeting_statements')
export class Statement extends Said {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  /** Of one that is no partner. */
  @Column('text', { nullable: true }) organisation: string | null;
  @Column('text') organisationKey: string;
  @Column('integer') position: number;
  @Column('text') kind: StatementKind;
  @Column('text', { nullable: true }) speaker: string | null;
  /** In its own words. */
  @Column('text', { nullable: true }) quote: string | null;
  @Column('text', { nullable: true }) text: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** What validated minutes told of a partner. Never changed: minutes withdrawn take theirs away. */
@Entity('open_data_follow_ups')
export class FollowUp extends Said {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') partnerId: string;
  /** Where it comes from. */
  @Column('uuid') meetingId: string;
  /** Day of that meeting. */
  @Column('date') observedOn: string;
  @Column('timestamptz') createdAt: Date;
}
