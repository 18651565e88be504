import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ObligationInput, ObligationReason, ObligationStatus } from '#domain/obligation/decide-obligation.js';
import type { PublicServiceMission, StaffFact } from '#domain/obligation/facts.js';
import type { Certainty } from '#domain/obligation/staff-test.js';

/** An organisation of the partnership, the facts of its obligation, and the decision they led to. */
@Entity('partners')
export class Partner {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) acronym: string | null;
  @Column('text', { array: true, default: [] }) aliases: string[];
  @Column('text', { nullable: true }) siren: string | null;
  @Column('text', { nullable: true }) legalCategory: string | null;
  @Column('text', { nullable: true }) department: string | null;
  @Column('integer', { nullable: true }) populationMunicipale: number | null;
  @Column('integer', { nullable: true }) populationTotale: number | null;
  @Column('integer', { nullable: true }) populationYear: number | null;
  /** Year of the totale when it is not `populationYear`. */
  @Column('integer', { nullable: true }) populationTotaleYear: number | null;
  @Column('text', { nullable: true }) populationSource: string | null;
  @Column('jsonb', { default: [] }) staff: StaffFact[];
  @Column('text') publicServiceMission: PublicServiceMission;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { nullable: true }) notes: string | null;
  /** What public buyers route a bill by. */
  @Column('text', { nullable: true }) billingSiret: string | null;
  @Column('text', { nullable: true }) billingServiceCode: string | null;
  @Column('text', { nullable: true }) billingEngagementNumber: string | null;
  @Column('text', { nullable: true }) billingAddress: string | null;

  @Column('text') obligationStatus: ObligationStatus;
  @Column('text') obligationCertainty: Certainty;
  @Column('text', { array: true }) obligationReasons: ObligationReason[];
  @Column('text', { array: true }) obligationMissing: ObligationInput[];
  @Column('boolean') obligationNearThreshold: boolean;
  @Column('integer', { nullable: true }) obligationAsOf: number | null;
  @Column('text', { nullable: true }) overrideStatus: ObligationStatus | null;
  @Column('text', { nullable: true }) overrideReason: string | null;
  @Column('text', { nullable: true }) overrideAuthor: string | null;
  @Column('timestamptz', { nullable: true }) overrideAt: Date | null;
  /** The override when there is one, else the computed status. */
  @Column('text') effectiveStatus: ObligationStatus;

  @Column({ type: 'text', collation: 'C' }) sortName: string;
  @Column('text') searchText: string;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** Keys of a partner's aliases; an active one belongs to one partner only. */
@Entity('partner_aliases')
@Index('partner_aliases_key', ['key'], { unique: true, where: 'active' })
export class PartnerAlias {
  @PrimaryColumn('uuid') partnerId: string;
  @PrimaryColumn('text') key: string;
  @Column('boolean') active: boolean;
}
