import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** From one address: an office that shares one may still send its people's forms, a robot fills nothing. */
export const MOST_FORMS = 30;
const WINDOW = 15 * 60;

/** Forms sent to public pages, counted in PostgreSQL beside the sign-ins: every process counts together. */
@Injectable()
export class FormThrottle {
  private readonly limiter: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.limiter = new RateLimiterPostgres({
      storeClient: (dataSource.driver as unknown as { master: unknown }).master,
      storeType: 'pool',
      tableName: 'login_attempts',
      tableCreated: true,
      keyPrefix: 'form',
      points: MOST_FORMS,
      duration: WINDOW,
    });
  }

  /**
   * Counts a form before it is read.
   * @param form which page: each counts apart
   * @returns whether it is one too many
   */
  async isTooMany(form: string, address: string): Promise<boolean> {
    try {
      await this.limiter.consume(`${form}:${address}`);
      return false;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return true;
    }
  }
}
