import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VatRule } from '#domain/money/vat.js';
import type { StatementLine } from '#domain/training/statement.js';

/** Who a cost statement is for, as it was when it was sent. */
export interface BilledParty {
  name: string;
  siren: string | null;
  siret: string | null;
  serviceCode: string | null;
  engagementNumber: string | null;
  address: string | null;
}

/** The session a statement speaks of, as it was. Days `YYYY-MM-DD`. */
export interface BilledSession {
  courseTitle: string;
  provider: string | null;
  firstDay: string;
  lastDay: string;
  department: string;
  place: string | null;
  durationMinutes: number;
}

/** A cost statement that was sent, or the credit that cancels one. Never edited: a trigger holds it. */
@Entity('training_statements')
export class TrainingStatement {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: 'statement' | 'credit';
  /** Year in Paris of its date; numbers run without gaps in it, statements and credits together. */
  @Column('integer') year: number;
  @Column('integer') number: number;
  @Column('uuid') sessionId: string;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  /** 1 for the first statement of a partner for a session, 2 for the one after its credit... */
  @Column('integer') round: number;
  @Column('uuid', { nullable: true }) creditsId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date') issuedOn: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('text') issuedBy: string;
  @Column('jsonb') billing: BilledParty;
  @Column('jsonb') session: BilledSession;
  @Column('jsonb') lines: StatementLine[];
  @Column('text') vatRule: VatRule;
  @Column('integer', { nullable: true }) vatBasisPoints: number | null;
  @Column('integer') netCents: number;
  @Column('integer') vatCents: number;
  @Column('integer') grossCents: number;
}
