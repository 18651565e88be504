import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { WORKS } from '#platform/jobs/jobs.js';
import { Addresses } from '../addresses/addresses.service.js';
import { afterFailure, isDeadAddress, LATE_AFTER, type SmtpFailure } from './delivery.js';
import { Layouts } from './layout/layouts.service.js';
import type { Mail } from './mail.entity.js';
import { MailQueue } from './mail.queue.js';
import { MailTransport } from './mail.transport.js';
import { MAIL_CHANNEL } from './outbox.service.js';

const BATCH = 20;
const POLL = 2_000;
const RECONNECT = 2_000;

/**
 * Sends what the outbox holds. Each worker holds an advisory lock on its own number: a mail being sent by a number
 * nobody holds any more was interrupted, and goes again with the same Message-ID.
 */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('mail');
  private readonly number = randomInt(1, 2 ** 31 - 1);
  private readonly queue: MailQueue;
  private running: Promise<void> | null = null;
  private stopping = new AbortController();
  private wake: () => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
    private readonly layouts: Layouts,
    private readonly dataSource: DataSource,
    @Inject(WORKS) private readonly works: boolean,
  ) {
    this.queue = new MailQueue(dataSource, this.number);
  }

  onApplicationBootstrap(): void {
    if (this.works && this.transport.isConfigured()) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    this.transport.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const presence = new pg.Client({
        connectionString: this.config.databaseUrl,
        keepAlive: true,
        application_name: 'pigma-mail',
      });
      let present = true;
      presence.on('error', () => (present = false));
      presence.on('end', () => (present = false));
      presence.on('notification', () => this.wake());
      try {
        await presence.connect();
        await this.queue.announce(presence);
        await presence.query(`listen ${MAIL_CHANNEL}`);
        while (present && !this.stopping.signal.aborted) {
          if ((await this.sendBatch()) === 0) await this.pause();
        }
      } catch (error) {
        if (!this.stopping.signal.aborted) {
          this.logger.error({ err: error }, 'mail worker interrupted');
          await sleep(RECONNECT, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        }
      } finally {
        await presence.end().catch(() => undefined);
      }
    }
  }

  /** Waits for word of a new mail, at most POLL. */
  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async sendBatch(): Promise<number> {
    const now = this.clock.now();
    const recovered = await this.queue.recoverInterrupted();
    if (recovered > 0) this.logger.warn({ mails: recovered }, 'mails interrupted in flight go again');
    const late = new Date(now.getTime() - LATE_AFTER);
    await this.queue.holdLate(late);
    const { mails, due } = await this.queue.claim(BATCH, now, late, this.config.mailRatePerMinute);
    await Promise.all(mails.map((mail) => this.send(mail)));
    return due;
  }

  private async send(mail: Mail): Promise<void> {
    try {
      const attachments = await this.queue.attachmentsOf(mail.id);
      const pictures = await this.layouts.picturesOf(this.dataSource.manager, mail.html);
      const answer = await this.transport.send(mail, attachments, pictures);
      await this.queue.sent(mail.id, this.clock.now(), answer);
    } catch (error) {
      const failure = error as SmtpFailure;
      const next = afterFailure(failure, mail.tries);
      if (isDeadAddress(failure)) await this.suppress(mail, next.response);
      const now = this.clock.now();
      const retryAt = next.state === 'queued' ? new Date(now.getTime() + next.after) : now;
      await this.queue.notSent(mail.id, next, retryAt);
      this.logger.warn({ mail: mail.id, state: next.state, tries: mail.tries }, 'mail not taken by the server');
    }
  }

  /** The address is dead: nothing more is sent to it, and its contact goes on the work list. */
  private async suppress({ id, recipient }: Mail, reason: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.addresses.block(
        manager,
        { address: recipient, scope: 'every', source: 'bounce', reason, mailId: id },
        SYSTEM,
      ),
    );
  }
}
