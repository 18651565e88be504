import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { isReachable } from '#domain/partner/diagnostic-recipient.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory, type ReachableContact } from '../contacts/contact-directory.service.js';
import { History } from '../history/history.service.js';
import { Outbox } from '../mail/outbox.service.js';
import { PartnerLists } from '../partners/partner-lists.service.js';
import { DiagnosticFigures } from './diagnostic-figures.service.js';
import { type DiagnosticMail, DiagnosticMails } from './diagnostic-mails.service.js';
import { diagnosticProblems } from './diagnostics.problems.js';
import type { partnerDiagnostic, preview } from './diagnostics.schemas.js';
import { recipientsAmong, suppressedAmong } from './recipients.js';

const PURPOSE = 'diagnostic';

/** A partner's diagnostic: who may receive it, what it would say, and its sending. */
@Injectable()
export class DiagnosticSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: DiagnosticFigures,
    private readonly mails: DiagnosticMails,
    private readonly partners: PartnerLists,
    private readonly contacts: ContactDirectory,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws partner_not_found */
  async ofPartner(partnerId: string): Promise<z.infer<typeof partnerDiagnostic>> {
    const partner = await this.partners.one(partnerId);
    const today = this.clock.today();
    const candidates = await this.contacts.ofPartner(this.dataSource.manager, partnerId);
    const [last]: { at: Date | null }[] = await this.dataSource.query(
      `select max(sent_at) as at from mails where purpose = $1 and partner_id = $2 and state = 'sent'`,
      [PURPOSE, partnerId],
    );
    return {
      partner: { id: partner.id, name: partner.name },
      summary: await this.figures.summary(partnerId),
      recipients: recipientsAmong(candidates, today),
      suppressed: suppressedAmong(candidates, today),
      lastSentAt: last?.at ?? null,
    };
  }

  /** What would leave, byte for byte. @throws partner_not_found, recipient_not_eligible, nothing_to_say, merge_fields_missing */
  async preview(partnerId: string, contactId: string): Promise<z.infer<typeof preview>> {
    const { mail, contact } = await this.prepare(partnerId, contactId);
    return {
      to: `${contact.name} <${contact.email ?? ''}>`,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: mail.attachments.map(({ filename, contentType, content }) => ({
        filename,
        contentType,
        size: content.length,
      })),
      fingerprint: fingerprintOf(mail, contact),
    };
  }

  /**
   * Writes the mail that was previewed; the outbox sends it.
   * @throws partner_not_found, recipient_not_eligible, nothing_to_say, diagnostic_changed, diagnostic_not_left,
   * merge_fields_missing
   */
  async send(
    partnerId: string,
    body: { contactId: string; fingerprint: string },
    actor: Actor,
  ): Promise<{ mailId: string }> {
    // Read before the transaction: one that waits for a second connection while holding its own would starve the pool.
    const { mail, contact } = await this.prepare(partnerId, body.contactId);
    if (fingerprintOf(mail, contact) !== body.fingerprint) throw diagnosticProblems.diagnostic_changed();
    // The same diagnostic to the same person on the same day is one mail, however often the button is pressed.
    const key = `${PURPOSE}:${partnerId}:${contact.contactId}:${this.clock.today()}:${body.fingerprint}`;
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
      const written: { id: string; state: string }[] = await manager.query(
        `select id, state from mails where partner_id = $1 and starts_with(unique_key, $2)`,
        [partnerId, key],
      );
      const standing = written.find(({ state }) => state !== 'cancelled');
      if (standing?.state === 'failed' || standing?.state === 'held') {
        throw diagnosticProblems.diagnostic_not_left(
          { held: standing.state === 'held' },
          { extra: { mailId: standing.id } },
        );
      }
      if (standing) return { mailId: standing.id };
      const mailId = await this.outbox.enqueue(manager, {
        purpose: PURPOSE,
        // Those cancelled before it keep their keys.
        uniqueKey: `${key}:${written.length + 1}`,
        family: 'service',
        to: { address: contact.email ?? '', name: contact.name },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        attachments: mail.attachments,
        partnerId,
        contactId: contact.contactId,
        cause: { type: 'partner', id: partnerId },
      });
      await this.history.record(manager, {
        entity: 'partner',
        entityId: partnerId,
        action: 'diagnostic_sent',
        actor,
        changes: [{ field: 'recipient', before: null, after: contact.name }],
      });
      return { mailId };
    });
  }

  private async prepare(
    partnerId: string,
    contactId: string,
  ): Promise<{ mail: DiagnosticMail; contact: ReachableContact }> {
    await this.partners.one(partnerId);
    const known = (await this.contacts.ofPartner(this.dataSource.manager, partnerId)).filter(
      (candidate) => candidate.contactId === contactId,
    );
    if (known.some(({ suppressed }) => suppressed)) throw diagnosticProblems.recipient_suppressed();
    const contact = known.find((candidate) => isReachable(candidate, this.clock.today()));
    if (!contact) throw diagnosticProblems.recipient_not_eligible();
    const mail = await this.mails.write(partnerId, { contactId, address: contact.email ?? '' });
    return { mail, contact };
  }
}

function fingerprintOf(mail: DiagnosticMail, contact: ReachableContact): string {
  const hash = createHash('sha256').update(JSON.stringify([contact.email, mail.subject, mail.html, mail.text]));
  for (const { content } of mail.attachments) hash.update(content);
  return hash.digest('base64url');
}
