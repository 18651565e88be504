import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { InterestErasure } from './interest-erasure.service.js';

const QUEUE = 'training.unconfirmed';
const WEEK = 7 * 86_400_000;

/** What was typed with an address that nobody confirmed is somebody else's data: it is erased, its trace and mail too. */
@Injectable()
export class InterestRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly erasure: InterestErasure,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, '03:35', async () => {
      await this.purge();
    });
  }

  /** Those a week old. @returns how many */
  purge(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - WEEK);
    return this.dataSource.transaction((manager) => this.erasure.unclaimedSince(manager, before, now));
  }
}
