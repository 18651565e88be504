import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { Config } from '../config/config.js';

/** Whether this process works through the queues, or only fills them. */
export const WORKS = Symbol('WORKS');

interface Handler {
  queue: string;
  handle: (data: never) => Promise<void>;
  /** For work that comes back by itself. */
  cron?: string;
  /** Queue of the jobs given up. */
  deadLetter?: string;
}

const abandoned = (queue: string): string => `${queue}-abandoned`;

/** Background work on PostgreSQL (pg-boss): written in the caller's transaction, done by any worker process. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('jobs');
  private readonly handlers: Handler[] = [];
  private boss: PgBoss | null = null;

  constructor(
    private readonly config: Config,
    @Inject(WORKS) private readonly works: boolean,
  ) {}

  /**
   * Declares who does the work of a queue. Call in onModuleInit. At most three tries, with back-off; then `abandon` is
   * told, be it that the work failed or that the process died of it each time.
   */
  handle<T>(queue: string, handle: (data: T) => Promise<void>, abandon?: (data: T) => Promise<void>): void {
    // A queue must exist before another names it.
    if (abandon) this.handlers.push({ queue: abandoned(queue), handle: abandon });
    this.handlers.push({ queue, handle, ...(abandon ? { deadLetter: abandoned(queue) } : {}) });
  }

  /** Declares work done once a day by one worker, whichever wakes first. Call in onModuleInit. @param at `HH:MM` in Paris */
  daily(queue: string, at: `${number}:${number}`, handle: () => Promise<void>): void {
    const [hour = 0, minute = 0] = at.split(':').map(Number);
    this.handlers.push({ queue, handle, cron: `${minute} ${hour} * * *` });
  }

  /** Declares work done every minute by one worker, whichever wakes first. Call in onModuleInit. */
  everyMinute(queue: string, handle: () => Promise<void>): void {
    this.handlers.push({ queue, handle, cron: '* * * * *' });
  }

  /** Adds a job within the caller's transaction: it exists if, and only if, that transaction commits. */
  async enqueue(manager: EntityManager, queue: string, data: object): Promise<void> {
    const runner = manager.queryRunner;
    if (!runner) throw new Error('enqueue needs a transaction');
    await this.started().send(queue, data, {
      db: {
        executeSql: async (text: string, values?: unknown[]) => {
          const result = (await runner.query(text, values as never, true)) as { records?: unknown[] };
          return { rows: result.records ?? [] };
        },
      },
    });
  }

  /** True when the queue answers. */
  async isHealthy(): Promise<boolean> {
    return (await this.boss?.isInstalled()) ?? false;
  }

  async onApplicationBootstrap(): Promise<void> {
    const boss = new PgBoss({ connectionString: this.config.databaseUrl, max: 4, application_name: 'pigma-jobs' });
    boss.on('error', (error: Error) => this.logger.error({ err: error }, 'queue failed'));
    await boss.start();
    this.boss = boss;
    for (const { queue, handle, cron, deadLetter } of this.handlers) {
      await boss.createQueue(queue, {
        ...(deadLetter ? { deadLetter } : {}),
        retryLimit: 2,
        retryDelay: 5,
        retryBackoff: true,
        expireInSeconds: 3600,
        heartbeatSeconds: 30,
      });
      if (!this.works) continue;
      if (cron) await boss.schedule(queue, cron, {}, { tz: 'Europe/Paris' });
      await boss.work(queue, { pollingIntervalSeconds: 1 }, async (jobs: { data: unknown }[]) => {
        for (const job of jobs) await handle(job.data as never);
      });
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
    this.boss = null;
  }

  private started(): PgBoss {
    if (!this.boss) throw new Error('the queue is not started');
    return this.boss;
  }
}
