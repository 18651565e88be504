import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { GroupKind } from '#domain/meeting/group.js';

/** People who meet: a working group, a café-atelier, or somebody else's event followed for the watch. */
@Entity('working_groups')
export class WorkingGroup {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: GroupKind;
  @Column('text', { nullable: true }) purpose: string | null;
  /** Who leads it when it is not PIGMA: AFIGEO. */
  @Column('text', { nullable: true }) organiser: string | null;
  @Column('boolean') numbered: boolean;
  @Column('boolean') keepsMinutes: boolean;
  @Column({ type: 'text', collation: 'C' }) sortName: string;
  @Column('text') searchText: string;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** A partner, or a person for it, in a group. Those who left stay, with their last day. Days are `YYYY-MM-DD`. */
@Entity('group_members')
export class GroupMember {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') groupId: string;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('date', { nullable: true }) startedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
}
