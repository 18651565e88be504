import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { MergeFieldName } from '#domain/mail/merge-fields.js';
import { PreferenceLinks } from '../addresses/preference-links.service.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import type { ComposedMail } from '../mail/compose.js';
import { MergeSources, type MergeSubject } from './merge-sources.service.js';
import type { MergeValues } from './merge-values.js';
import type { PreparedTemplate } from './prepared-template.js';
import { templateProblems } from './templates.problems.js';

/** A template for one recipient: previews and mails are both made here. */
@Injectable()
export class RecipientMails {
  constructor(
    private readonly sources: MergeSources,
    private readonly links: PreferenceLinks,
    private readonly contacts: ContactDirectory,
  ) {}

  /**
   * @param address where it goes: an information mail carries the link of this address
   * @param own values only this kind has, when the caller already holds them
   * @throws merge_fields_missing naming the recipient, contact_not_found, partner_not_found
   */
  async render(
    manager: EntityManager,
    template: PreparedTemplate,
    subject: MergeSubject,
    address: string,
    own?: MergeValues,
  ): Promise<ComposedMail> {
    const values = await this.sources.valuesFor(manager, template.kind, subject, own);
    return this.fill(manager, template, values, subject, address);
  }

  /** The same with values already gathered. */
  async fill(
    manager: EntityManager,
    template: PreparedTemplate,
    values: MergeValues,
    { contactId, partnerId }: MergeSubject,
    address: string,
  ): Promise<ComposedMail> {
    const footer = template.family === 'information' ? { footer: await this.links.urlFor(address) } : {};
    try {
      return template.render(values, footer);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'merge_fields_missing') throw error;
      const fields = error.params.fields as MergeFieldName[];
      const person = contactId === null ? null : await this.contacts.person(manager, contactId, partnerId);
      const recipient = person ? `${person.firstName} ${person.lastName}`.trim() : undefined;
      throw templateProblems.merge_fields_missing(
        { fields, ...(recipient ? { recipient } : {}) },
        { extra: { fields } },
      );
    }
  }
}
