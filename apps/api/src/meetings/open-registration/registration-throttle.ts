import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** From one address: an office that shares one may still register its people, a robot fills no event. */
export const MOST_TRIES = 30;
const WINDOW = 15 * 60;

/** Forms sent to public pages, counted in PostgreSQL beside the sign-ins: every process counts together. */
@Injectable()
export class RegistrationThrottle {
  private readonly limiter: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.limiter = new RateLimiterPostgres({
      storeClient: (dataSource.driver as unknown as { master: unknown }).master,
      storeType: 'pool',
      tableName: 'login_attempts',
      tableCreated: true,
      keyPrefix: 'registration',
      points: MOST_TRIES,
      duration: WINDOW,
    });
  }

  /** Counts a form before it is read. @returns whether it is one too many */
  async isTooMany(address: string): Promise<boolean> {
    try {
      await this.limiter.consume(address);
      return false;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return true;
    }
  }
}
