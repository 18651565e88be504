import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';

const QUEUE = 'training.unconfirmed';
const WEEK = 7 * 86_400_000;

/** What was typed with an address that nobody confirmed is somebody else's data: it is erased, its trace too. */
@Injectable()
export class InterestRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
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
    const before = new Date(this.clock.now().getTime() - WEEK);
    return this.dataSource.transaction(async (manager) => {
      const [gone]: [{ id: string }[], number] = await manager.query(
        `delete from training_interests where state = 'unconfirmed' and created_at <= $1 returning id`,
        [before],
      );
      await manager.query(`delete from history where entity = 'training_interest' and entity_id = any($1)`, [
        gone.map(({ id }) => id),
      ]);
      return gone.length;
    });
  }
}
