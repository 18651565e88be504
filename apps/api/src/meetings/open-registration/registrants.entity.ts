import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import type { RegistrantStatus } from '#domain/meeting/open-registration.js';

/** Who wrote a registration: the person, on the public page, or the team for them. */
export const REGISTRANT_ORIGINS = ['page', 'staff'] as const;
export type RegistrantOrigin = (typeof REGISTRANT_ORIGINS)[number];
export const CANCELLED_BY = ['person', 'staff'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

/** Somebody who registered for an event: one row per address, whatever became of it. No contact is made of them. */
@Entity('meeting_registrants')
export class Registrant {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** Their line on the list of expected people, while they have a seat. */
  @Column('uuid', { nullable: true }) lineId: string | null;
  /** As `parseEmailAddress` writes it; null once erased. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') firstName: string;
  @Column('text') lastName: string;
  @Column('text', { nullable: true }) organisation: string | null;
  @Column('text') status: RegistrantStatus;
  /** Order of arrival at the event. */
  @Column('integer') rank: number;
  @Column('text') origin: RegistrantOrigin;
  /** Null unless cancelled. */
  @Column('text', { nullable: true }) cancelledBy: CancelledBy | null;
  @Column('timestamptz') registeredAt: Date;
  @Column('timestamptz') statusAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

export const registrantName = ({ firstName, lastName }: Pick<Registrant, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

/** Who gives their seat up by a link of their own: histories have their name besides. */
export const PERSON: Actor = { accountId: null, label: 'La personne (par lien)', role: 'reader' };
