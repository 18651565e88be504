import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#domain/permissions.js';

@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  /** Null until the invitation is accepted. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastSeenAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('sessions')
export class Session {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') accountId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  @Column('timestamptz') expiresAt: Date;
}

/** A link sent by mail that lets its holder choose a password, once. */
@Entity('one_time_links')
export class OneTimeLink {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') accountId: string;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}

@Entity('api_tokens')
export class ApiToken {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  /** First characters, to tell tokens apart; the rest is only known by its holder. */
  @Column('text') prefix: string;
  @Column('text', { unique: true }) tokenHash: string;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  /** Last day of use, in Paris time; null: never expires. */
  @Column('date', { nullable: true }) expiresOn: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
