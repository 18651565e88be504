import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { accountProblems } from './accounts.problems.js';

const WINDOW = 15 * 60;

/**
 * Failed sign-ins are counted in PostgreSQL, so that every process counts together: for an account from one address, so
 * that a stranger does not shut a colleague out; for an account from anywhere; for an address whatever the account.
 */
@Injectable()
export class LoginThrottle {
  private readonly limiters: Record<'pair' | 'account' | 'address', RateLimiterPostgres>;

  constructor(dataSource: DataSource) {
    const pool = (dataSource.driver as unknown as { master: unknown }).master;
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'login_attempts',
        tableCreated: true,
        keyPrefix,
        points,
        duration: WINDOW,
      });
    this.limiters = { pair: limiter('pair', 10), account: limiter('account', 60), address: limiter('address', 100) };
  }

  /** Counts a try before it is judged. @throws too_many_attempts */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.limiters.address.consume(address);
      await this.limiters.pair.consume(pairKey(email, address));
      await this.limiters.account.consume(accountKey(email));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw accountProblems.too_many_attempts({ minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) });
    }
  }

  /** A successful sign-in forgets the failures of its account, from its address; others' from that address stay. */
  async forgive(email: string, address: string): Promise<void> {
    await this.limiters.pair.delete(pairKey(email, address));
    await this.limiters.account.delete(accountKey(email));
    await this.limiters.address.reward(address, 1);
  }
}

const pairKey = (email: string, address: string): string => accountKey(`${email}\n${address}`);

/** Addresses are not kept in clear in the table of attempts. */
const accountKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
