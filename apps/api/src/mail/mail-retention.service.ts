import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { DAY } from './durations.js';
import { forgetFiles } from './mail-files.js';

const QUEUE = 'mail.purge';
const BATCH = 500;

/** Erases what old mails said, and keeps the trace that they left (GDPR article 5.1.e). */
@Injectable()
export class MailRetention implements OnModuleInit {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, '03:20', async () => {
      await this.purge();
    });
  }

  /**
   * Bodies and attachments of mails sent, or cancelled, longer ago than the retention; by batches, each its own
   * transaction, so that no lock lasts.
   * @returns how many mails; 0 when no retention is set
   */
  async purge(batch = BATCH): Promise<number> {
    if (this.config.mailRetentionDays === null) return 0;
    const now = this.clock.now();
    const limit = new Date(now.getTime() - this.config.mailRetentionDays * DAY);
    let purged = 0;
    for (;;) {
      const done = await this.purgeBatch(limit, now, batch);
      purged += done;
      if (done < batch) break;
    }
    await forgetFiles(this.dataSource.manager, now);
    if (purged > 0) this.logger.log({ mails: purged }, 'bodies of old mails erased');
    return purged;
  }

  private async purgeBatch(limit: Date, now: Date, batch: number): Promise<number> {
    const rows: unknown[] = await this.dataSource.query(
      `with old as (
         select id from mails
         where purged_at is null and state in ('sent', 'cancelled') and coalesce(sent_at, created_at) < $1
         order by coalesce(sent_at, created_at) limit $3 for update skip locked),
       attached as (delete from mail_attachments a using old where a.mail_id = old.id),
       emptied as (update mails m set html = '', text = '', headers = '{}', purged_at = $2 from old where m.id = old.id)
       select id from old`,
      [limit, now, batch],
    );
    return rows.length;
  }
}
