import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { refusalSentence } from '#wording/mail/cancel-reason.js';
import { AccountDirectory } from '../accounts/account-directory.service.js';
import { Addresses } from '../addresses/addresses.service.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import type { ComposedMail } from '../mail/compose.js';
import { Outbox, TEST_PURPOSE } from '../mail/outbox.service.js';
import { MergeSources } from './merge-sources.service.js';
import type { MergeValues } from './merge-values.js';
import { RecipientMails } from './recipient-mails.service.js';
import { templateProblems } from './templates.problems.js';
import type { draftBody, draftPreview, subjectChoices, subjectQuery, testSent } from './templates.schemas.js';
import { Templates } from './templates.service.js';

type Draft = z.output<typeof draftBody>;

/** Shows a template as somebody would get it, and sends that to whoever asks. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: Templates,
    private readonly sources: MergeSources,
    private readonly contacts: ContactDirectory,
    private readonly accounts: AccountDirectory,
    private readonly addresses: Addresses,
    private readonly mails: RecipientMails,
    private readonly outbox: Outbox,
  ) {}

  /** @throws template_refused, merge_fields_missing naming the recipient, contact_not_found, partner_not_found */
  async preview(draft: Draft): Promise<z.infer<typeof draftPreview>> {
    const { manager } = this.dataSource;
    const recipient = await this.recipientOf(manager, draft);
    const { mail, example } = await this.render(manager, draft, recipient?.address ?? 'camille.dubosc@example.org');
    return { to: recipient ? `${recipient.name} <${recipient.address}>` : null, ...mail, example };
  }

  /** The same mail to the account that asks, with its own preferences link: trying it refuses nothing for others. */
  async test(draft: Draft, actor: Actor): Promise<z.infer<typeof testSent>> {
    const { manager } = this.dataSource;
    const mailbox = await this.mailboxOf(manager, actor);
    const { mail } = await this.render(manager, draft, mailbox.address);
    return this.sendToOneself(mail, [], actor);
  }

  /** A mail written for somebody else, to the account that asks; in no count. @throws test_needs_an_account, test_address_blocked */
  async sendToOneself(
    mail: ComposedMail,
    attachments: readonly { filename: string; contentType: string; content: Buffer }[],
    actor: Actor,
  ): Promise<z.infer<typeof testSent>> {
    const mailbox = await this.mailboxOf(this.dataSource.manager, actor);
    const mailId = await this.dataSource.transaction((inside) =>
      this.outbox.enqueue(inside, {
        purpose: TEST_PURPOSE,
        uniqueKey: `${TEST_PURPOSE}:${randomUUID()}`,
        family: 'service',
        to: mailbox,
        ...mail,
        attachments: attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
      }),
    );
    return { mailId, to: mailbox.address };
  }

  private async mailboxOf(manager: EntityManager, actor: Actor): Promise<{ address: string; name: string }> {
    const mailbox = actor.accountId && (await this.accounts.mailboxOf(manager, actor.accountId));
    if (!mailbox) throw templateProblems.test_needs_an_account();
    const refusal = await this.addresses.refusalFor(manager, 'service', mailbox.address);
    if (refusal) throw templateProblems.test_address_blocked({ why: refusalSentence(refusal) });
    return mailbox;
  }

  /** The sessions or meetings a preview may be about. */
  async subjects({ kind, q }: z.output<typeof subjectQuery>): Promise<z.infer<typeof subjectChoices>> {
    return { data: await this.sources.subjects(this.dataSource.manager, kind, q) };
  }

  private async render(
    manager: EntityManager,
    draft: Draft,
    address: string,
  ): Promise<{ mail: ComposedMail; example: boolean }> {
    const template = await this.templates.prepareDraft(manager, draft);
    const { values, example } = await this.valuesOf(manager, draft);
    return { mail: await this.mails.fill(manager, template, values, draft, address), example };
  }

  /** Examples stand for what was not chosen: everybody, or the session or meeting. */
  private async valuesOf(manager: EntityManager, draft: Draft): Promise<{ values: MergeValues; example: boolean }> {
    const { kind, contactId, partnerId, subjectId } = draft;
    if (contactId === null && partnerId === null && subjectId === null) {
      return { values: this.sources.examples(kind), example: true };
    }
    const example = subjectId === null && (kind === 'session' || kind === 'meeting');
    const own = example ? this.sources.ownExamples(kind) : undefined;
    const values = await this.sources.valuesFor(manager, kind, { contactId, partnerId, subjectId }, own);
    return { values, example };
  }

  private async recipientOf(manager: EntityManager, { contactId, partnerId }: Draft) {
    if (contactId === null) return null;
    const { firstName, lastName, email } = await this.contacts.person(manager, contactId, partnerId);
    return { name: `${firstName} ${lastName}`.trim(), address: email ?? '' };
  }
}
