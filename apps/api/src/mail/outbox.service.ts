import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addressKey, type MailFamily } from '#domain/mail/address-block.js';
import { MAX_ATTACHMENTS } from '#domain/mail/attachments.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Addresses } from '../addresses/addresses.service.js';
import { PreferenceLinks } from '../addresses/preference-links.service.js';
import { keepFile, type MailFile } from './mail-files.js';
import { oneLine } from './mail-text.js';
import { Mail, MailAttachment } from './mail.entity.js';
import { mailProblems } from './mail.problems.js';

/** Told to the workers, at commit, that there is something to send. */
export const MAIL_CHANNEL = 'pigma_mail';

/** Purpose of what somebody sends to themselves to see it: in no count. */
export const TEST_PURPOSE = 'template_test';

export interface NewMail {
  purpose: string;
  /** Purpose, recipient, subject entity, version. A key already written is not written again. */
  uniqueKey: string;
  /** Information mails obey the recipient's refusal and carry the link to say so. */
  family: MailFamily;
  to: { address: string; name: string };
  subject: string;
  html: string;
  text: string;
  attachments?: MailFile[];
  partnerId?: string | null;
  contactId?: string | null;
  cause?: { type: string; id: string };
  /** True when the body holds a secret link: it is sent, never shown in the product. */
  confidential?: boolean;
  /** Earliest moment to send it; now when absent. */
  notBefore?: Date;
}

/** The transactional outbox: a mail exists if, and only if, the transaction that caused it commits. */
@Injectable()
export class Outbox {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
    private readonly links: PreferenceLinks,
  ) {}

  /**
   * Writes one whole mail in the caller's transaction. One that its address may not get is written too, cancelled with
   * its reason: the trace says why nobody got it.
   * @returns its id; the id of the earlier one when `uniqueKey` was already written.
   * @throws mail_too_heavy beyond MAX_ATTACHMENTS
   */
  async enqueue(manager: EntityManager, mail: NewMail): Promise<string> {
    const weight = (mail.attachments ?? []).reduce((sum, { content }) => sum + content.length, 0);
    if (weight > MAX_ATTACHMENTS) throw mailProblems.mail_too_heavy({ bytes: weight });
    const now = this.clock.now();
    const id = randomUUID();
    const dueAt = mail.notBefore ?? now;
    const recipient = addressKey(mail.to.address);
    const cancelReason = await this.addresses.refusalFor(manager, mail.family, recipient);
    const listHeaders = mail.family === 'information' ? await this.links.headersFor(recipient) : {};
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(Mail)
      .values({
        id,
        uniqueKey: mail.uniqueKey,
        purpose: mail.purpose,
        family: mail.family,
        state: cancelReason ? 'cancelled' : 'queued',
        cancelReason,
        confidential: mail.confidential ?? false,
        recipient,
        recipientName: oneLine(mail.to.name),
        sender: this.config.mailFrom,
        subject: oneLine(mail.subject),
        html: mail.html,
        text: mail.text,
        headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders },
        messageId: `<${id}@${domainOf(this.config.mailFrom)}>`,
        partnerId: mail.partnerId ?? null,
        contactId: mail.contactId ?? null,
        causeType: mail.cause?.type ?? null,
        causeId: mail.cause?.id ?? null,
        dueAt,
        notBefore: dueAt,
        createdAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) {
      return (await manager.findOneByOrFail(Mail, { uniqueKey: mail.uniqueKey })).id;
    }
    for (const [position, { filename, contentType, content }] of (mail.attachments ?? []).entries()) {
      const file = await keepFile(manager, content, now);
      await manager.insert(MailAttachment, { mailId: id, position, filename, contentType, file });
    }
    await manager.query(`select pg_notify($1, '')`, [MAIL_CHANNEL]);
    return id;
  }
}

/** Domain of the sender's address, on the right of every Message-ID (RFC 5322 §3.6.4). */
function domainOf(from: string): string {
  return /@([^<>@\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
