import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { InboxMessage } from './inbox.entity.js';
import { attachedTo } from './inbox.service.js';

/**
 * A real SMTP server on this machine that keeps what it receives and delivers nothing: nobody's first try mails a real
 * partner. Runs only on the embedded database, and only when no SMTP_URL was given.
 */
@Injectable()
export class SmtpInbox implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('inbox');
  private server: SMTPServer | null = null;
  /** Address of this server for the mail transport; null when it does not run. */
  url: string | null = null;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.embedded || this.config.smtpUrl) return;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      size: 30 * 1024 * 1024,
      onData: (stream, session, done) => {
        buffer(stream)
          .then((raw) => this.keep(raw, session.envelope.rcptTo.map((to) => to.address).join(', ')))
          .then(() => done(), done);
      },
    });
    server.on('error', (error) => this.logger.error({ err: error }, 'inbox failed'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async onModuleDestroy(): Promise<void> {
    const server = this.server;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async keep(raw: Buffer, recipients: string): Promise<void> {
    const parsed = await simpleParser(raw);
    await this.dataSource.manager.insert(InboxMessage, {
      receivedAt: this.clock.now(),
      sender: parsed.from?.text ?? '',
      recipients,
      subject: parsed.subject ?? '',
      attachments: attachedTo(parsed).length,
      raw,
    });
  }
}
