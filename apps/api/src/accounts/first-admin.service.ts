import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Account } from './accounts.entity.js';
import { hashPassword } from './passwords.js';

/** Any fixed number: processes that start together on an empty base make one administrator. */
const FIRST_ADMIN_LOCK = 7_411_002;

export interface FirstAdmin {
  email: string;
  /** The generated password, to be printed once; null when it came from ADMIN_PASSWORD. */
  generatedPassword: string | null;
}

/** The account that lets somebody in on an empty base. */
@Injectable()
export class FirstAdminAccount {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Makes the administrator of ADMIN_EMAIL / ADMIN_PASSWORD when there is no account at all. @returns null otherwise. */
  async ensure(): Promise<FirstAdmin | null> {
    const email = this.config.adminEmail ?? 'admin@example.org';
    const generatedPassword = this.config.adminPassword ? null : randomBytes(12).toString('base64url');
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [FIRST_ADMIN_LOCK]);
      if (await manager.existsBy(Account, {})) return null;
      const passwordHash = await hashPassword(this.config.adminPassword ?? generatedPassword ?? '');
      const createdAt = this.clock.now();
      await manager.insert(Account, {
        email,
        name: 'Administration',
        role: 'admin',
        passwordHash,
        disabledAt: null,
        lastSeenAt: null,
        createdAt,
        version: 1,
      });
      return { email, generatedPassword };
    });
  }
}
