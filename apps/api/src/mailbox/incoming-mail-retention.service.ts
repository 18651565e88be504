import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Jobs } from '#platform/jobs/jobs.js';

const QUEUE = 'incoming.purge';
const DAY = 86_400_000;

/** Erases what old answers said, as the bodies of our own mails; who wrote, when and about what is kept. */
@Injectable()
export class IncomingMailRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, '03:25', async () => {
      await this.purge();
    });
  }

  /** Those handled longer ago than the retention: what still waits is not erased unread. @returns how many */
  async purge(): Promise<number> {
    if (this.config.mailRetentionDays === null) return 0;
    const now = this.clock.now();
    const [, count]: [unknown, number] = await this.dataSource.query(
      `update incoming_mails set text = '', attachments = '{}', diagnostic = null, purged_at = $1
       where purged_at is null and handled_at < $2`,
      [now, new Date(now.getTime() - this.config.mailRetentionDays * DAY)],
    );
    return count;
  }
}
