import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ActionState, DueKind, OwnerSide } from '#domain/meeting/action.js';

/** One line of « relevé de décision ». It stays in the register once it is no more in force. */
@Entity('meeting_decisions')
export class Decision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') groupId: string;
  @Column('uuid') meetingId: string;
  /** From 1, in its meeting. */
  @Column('integer') position: number;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') text: string;
  /** Last day in force; null while it is. */
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('text') searchText: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** Something somebody promised to do: PIGMA or a partner, towards one partner or everybody. */
@Entity('meeting_actions')
export class Action {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') groupId: string;
  /** Where it was promised; null outside a meeting. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('integer') position: number;
  @Column('text') text: string;
  @Column('text') ownerSide: OwnerSide;
  @Column('uuid', { nullable: true }) ownerAccountId: string | null;
  @Column('uuid', { nullable: true }) ownerPartnerId: string | null;
  @Column('uuid', { nullable: true }) ownerContactId: string | null;
  /** Whom it is promised to; null: the whole group. */
  @Column('uuid', { nullable: true }) towardsPartnerId: string | null;
  @Column('date') decidedOn: string;
  @Column('text') dueKind: DueKind;
  /** Null unless `dueKind` is date. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text') state: ActionState;
  /** What came of it. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('date', { nullable: true }) remindedOn: string | null;
  @Column('text') searchText: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
