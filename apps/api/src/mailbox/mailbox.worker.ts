import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Clock } from '#platform/clock/clock.js';
import { Config, type ImapSettings } from '#platform/config/config.js';
import { WORKS } from '#platform/jobs/jobs.js';
import type { ReadingError } from './mailbox-failure.js';
import { MailboxReader } from './mailbox-reader.service.js';
import { mailboxName, MailboxStates } from './mailbox-states.service.js';

/** Told by whoever wants the mailbox read now. */
export const MAILBOX_CHANNEL = 'pigma_mailbox';

/** Advisory lock of the one process that reads the mailbox. */
const READER_LOCK = 7_413;
const RETRY = 15_000;

/** Reads the mailbox from time to time: in one process of all those that work, the others wait for its place. */
@Injectable()
export class MailboxWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('mailbox');
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private wake: () => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly reader: MailboxReader,
    private readonly states: MailboxStates,
    private readonly clock: Clock,
    @Inject(WORKS) private readonly works: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.works && this.config.imap) this.running = this.run(this.config.imap);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(settings: ImapSettings): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const presence = new pg.Client({
        ...{ connectionString: this.config.databaseUrl, keepAlive: true, application_name: 'pigma-mailbox' },
      });
      const gone = new AbortController();
      for (const event of ['error', 'end'] as const) presence.on(event, () => gone.abort());
      presence.on('notification', () => this.wake());
      try {
        await presence.connect();
        const { rows } = await presence.query('select pg_try_advisory_lock($1, 0) as mine', [READER_LOCK]);
        if ((rows[0] as { mine: boolean }).mine) {
          await presence.query(`listen ${MAILBOX_CHANNEL}`);
          await this.readUntil(settings, AbortSignal.any([signal, gone.signal]));
        }
      } catch (error) {
        if (!signal.aborted) this.logger.error({ err: error as Error }, 'mailbox reader interrupted');
      } finally {
        await presence.end().catch(() => undefined);
      }
      await sleep(RETRY, undefined, { signal }).catch(() => undefined);
    }
  }

  private async readUntil(settings: ImapSettings, stop: AbortSignal): Promise<void> {
    const name = mailboxName(settings);
    while (!stop.aborted) {
      let next: Date;
      try {
        const kept = await this.reader.read(settings, stop);
        if (kept > 0) this.logger.log({ mails: kept }, 'mails received');
        next = await this.states.succeeded(name);
      } catch (error) {
        if (stop.aborted) return;
        this.logger.warn({ err: error as Error }, 'mailbox not read');
        next = await this.states.failed(name, error as ReadingError);
      }
      await this.pause(next.getTime() - this.clock.now().getTime(), stop);
    }
  }

  /** Waits, or less when somebody asks for a reading. */
  private pause(milliseconds: number, stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      stop.addEventListener('abort', done, { once: true });
      this.wake = done;
      if (stop.aborted) done();
    });
  }
}
