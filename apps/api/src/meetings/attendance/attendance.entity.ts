import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Answer, Attendance, AttendanceSource } from '#domain/meeting/attendance.js';

/** Somebody expected at a meeting, or who came: a person of a partner, a partner without a name, or anybody. */
@Entity('meeting_attendance')
export class AttendanceLine {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('uuid', { nullable: true }) contactId: string | null;
  /** As written, for one that is no partner; what is left of a partner that was removed. */
  @Column('text', { nullable: true }) organisation: string | null;
  /** As written, for one that is no contact; null: nobody is named. */
  @Column('text', { nullable: true }) name: string | null;
  /** Of one that is no contact. */
  @Column('text', { nullable: true }) email: string | null;
  /** What makes two lines one: of names, for people and organisations we do not know. */
  @Column('text') personKey: string;
  @Column('text') organisationKey: string;
  @Column('text') source: AttendanceSource;
  @Column('timestamptz', { nullable: true }) invitedAt: Date | null;
  /** Revision of the calendar entry last sent. */
  @Column('integer', { nullable: true }) invitedSequence: number | null;
  @Column('date', { nullable: true }) remindedOn: string | null;
  @Column('text', { nullable: true }) answer: Answer | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) answerNote: string | null;
  /** As marked at the meeting; null: not yet. */
  @Column('text', { nullable: true }) attendance: Attendance | null;
  @Column('text', { nullable: true }) representedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
