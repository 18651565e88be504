import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactRole } from '#domain/partner/membership.js';

@Entity('contacts')
export class Contact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') firstName: string;
  @Column('text') lastName: string;
  /** Several contacts may share one address: mairie@... */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) notes: string | null;
  @Column({ type: 'text', collation: 'C' }) sortName: string;
  @Column('text') searchText: string;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  /** When the person's data were erased, for good; archived since then at the latest. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** What a contact does, or did, for a partner. Days are `YYYY-MM-DD`. */
@Entity('contact_memberships')
export class ContactMembership {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') contactId: string;
  @Column('uuid') partnerId: string;
  @Column('text', { array: true }) roles: ContactRole[];
  @Column('text', { nullable: true }) jobTitle: string | null;
  @Column('date', { nullable: true }) startedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
}
