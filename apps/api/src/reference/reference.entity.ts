import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ObligationStatus } from '#domain/obligation/decide-obligation.js';

export const REFERENCE_KINDS = ['commune', 'epci'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A commune (code = INSEE) or an EPCI à fiscalité propre (code = SIREN) of the national register. */
@Entity('reference_organisations')
export class ReferenceOrganisation {
  @PrimaryColumn('text') kind: ReferenceKind;
  @PrimaryColumn('text') code: string;
  /** Null for the communes of the Pacific, which the register gives without SIREN. */
  @Index('reference_organisations_siren', { unique: true })
  @Column('text', { nullable: true })
  siren: string | null;
  @Column('text') name: string;
  @Column('text') legalCategory: string;
  @Column('text') department: string;
  @Column('text') region: string;
  @Column('integer', { nullable: true }) populationMunicipale: number | null;
  @Column('integer', { nullable: true }) populationTotale: number | null;
  @Column('integer', { nullable: true }) populationYear: number | null;
  @Column('integer', { nullable: true }) populationTotaleYear: number | null;
  @Column('text') populationSource: string;
  /** Decided from category and population alone: the register knows no staff. */
  @Column('text') obligationStatus: ObligationStatus;
  /** Not stopped by the population threshold, whether it reaches it or is not held to it. */
  @Column('boolean') overPopulation: boolean;
  @Column('boolean') nearThreshold: boolean;
  @Column('text') foldedName: string;
  @Column('text') nameKey: string;
}

/** Which version of a source the register holds. */
@Entity('reference_loads')
export class ReferenceLoad {
  @PrimaryColumn('text') source: string;
  @Column('text') version: string;
  @Column('integer') organisations: number;
  @Column('timestamptz') loadedAt: Date;
}
