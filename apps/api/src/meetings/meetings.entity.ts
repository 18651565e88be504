import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MeetingState } from '#domain/meeting/meeting-states.js';

/** When and where a meeting is, as its last invitation told. */
export interface Announced {
  startsOn: string;
  endsOn: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  videoUrl: string | null;
}

/** One meeting of a group. Days are `YYYY-MM-DD`, hours `HH:MM`, both in Paris. */
@Entity('meetings')
export class Meeting {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') groupId: string;
  /** Its rank in the group; null where meetings have none, and once cancelled. */
  @Column('integer', { nullable: true }) number: number | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('text', { nullable: true }) endsAt: string | null;
  @Column('text', { nullable: true }) place: string | null;
  /** The place as compared; kept for the index. */
  @Column('text', { nullable: true }) placeKey: string | null;
  @Column('text', { nullable: true }) videoUrl: string | null;
  @Column('uuid', { nullable: true }) hostPartnerId: string | null;
  /** « Affaire suivie par »: names, as printed. */
  @Column('text', { array: true }) rapporteurs: string[];
  @Column('text', { nullable: true }) introduction: string | null;
  /** What was learnt there, for events followed for the watch. */
  @Column('text', { nullable: true }) learnt: string | null;
  /** Day by which an answer is asked for. */
  @Column('date', { nullable: true }) answerBy: string | null;
  /** Seats, where whoever wants to may register; null: no limit. */
  @Column('integer', { nullable: true }) capacity: number | null;
  /** Whether anybody who has its public address may register. */
  @Column('boolean', { default: false }) registrationOpen: boolean;
  /** Last day to do so; null: until it begins. */
  @Column('date', { nullable: true }) registrationClosesOn: string | null;
  /** What its public address is made of; another one makes another address. Null until first opened. */
  @Column('uuid', { nullable: true }) registrationLink: string | null;
  @Column('date', { nullable: true }) nextStartsOn: string | null;
  @Column('date', { nullable: true }) nextEndsOn: string | null;
  @Column('text', { nullable: true }) nextLabel: string | null;
  @Column('text', { nullable: true }) nextSubject: string | null;
  @Column('text') state: MeetingState;
  @Column('text', { nullable: true }) cancelReason: string | null;
  /** Revision of its calendar entry (RFC 5545 §3.8.7.4). */
  @Column('integer', { default: 0 }) sequence: number;
  @Column('jsonb', { nullable: true }) announced: Announced | null;
  /** Of its agenda: order, items and their documents. */
  @Column('integer', { default: 1 }) agendaVersion: number;
  @Column('text') searchText: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
