import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { IncomingMailKeeper } from '../mailbox/incoming-mail-keeper.service.js';
import { readMessage } from '../mailbox/read-message.js';
import { Inbox } from './inbox.service.js';

const MAILBOX = 'démonstration';

/** Answers a caught mail as its recipient would: what a mailbox read by IMAP brings, where there is none. */
@Injectable()
export class InboxReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly inbox: Inbox,
    private readonly keeper: IncomingMailKeeper,
    private readonly clock: Clock,
  ) {}

  /** @returns the answer, as the product received it @throws inbox_not_running, inbox_message_not_found */
  async reply(id: string, text: string): Promise<{ incomingMailId: string }> {
    const { to, subject, text: answered, messageId } = await this.inbox.one(id);
    const now = this.clock.now();
    const quoted = answered
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    const raw = await new MailComposer({
      ...{ from: to, to: 'pigma@example.org', subject: `Re: ${subject}`, date: now },
      text: `${text}\n\n${quoted}`,
      ...(messageId ? { inReplyTo: messageId, references: messageId } : {}),
    })
      .compile()
      .build();
    const message = await readMessage(raw);
    const place = { mailbox: MAILBOX, uid: null, receivedAt: now, size: raw.length, truncated: false };
    const kept = await this.dataSource.transaction((manager) => this.keeper.keep(manager, message, place));
    if (!kept) throw new Error('a reply with a fresh Message-ID is kept once');
    return { incomingMailId: kept };
  }
}
