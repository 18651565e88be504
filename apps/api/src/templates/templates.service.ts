import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailFamily } from '#domain/mail/address-block.js';
import type { TemplateKind } from '#domain/mail/merge-fields.js';
import { Layouts } from '../mail/layout/layouts.service.js';
import { prepareTemplate, type PreparedTemplate } from './prepared-template.js';
import { sanitised } from './rich-text.js';
import { faultsOf } from './template-check.js';
import type { TemplateSource } from './template-source.js';
import { MailTemplate, MailTemplateVersion } from './templates.entity.js';
import { templateProblems } from './templates.problems.js';

/** `key` for a template the product sends by itself. */
export type TemplateRef = { templateId: string } | { key: string };

/** What the features that send mails ask of templates. */
@Injectable()
export class Templates {
  constructor(private readonly layouts: Layouts) {}

  /**
   * A template ready to be rendered for each recipient, archived or not. Reads by the caller's manager.
   * @param number an older version; the current one when absent
   * @throws template_not_found, template_version_not_found
   */
  async prepare(manager: EntityManager, ref: TemplateRef, number?: number): Promise<PreparedTemplate> {
    const where = 'key' in ref ? { key: ref.key } : { id: ref.templateId };
    const found = await manager.findOneBy(MailTemplate, where);
    if (!found) throw templateProblems.template_not_found();
    const wanted = number ?? found.currentNumber;
    const version = await manager.findOneBy(MailTemplateVersion, { templateId: found.id, number: wanted });
    if (!version) throw templateProblems.template_version_not_found();
    const { id: templateId, name, kind, family } = found;
    const about = { templateId, number: wanted, name, kind, family };
    return prepareTemplate(about, version, await this.layouts.frame(manager));
  }

  /** The same for a text that is not saved. @throws template_refused */
  async prepareDraft(
    manager: EntityManager,
    draft: TemplateSource & { kind: TemplateKind; family: MailFamily },
  ): Promise<PreparedTemplate> {
    const { kind, family } = draft;
    const about = { templateId: null, number: null, name: draft.subject, kind, family };
    return prepareTemplate(about, checked(kind, draft), await this.layouts.frame(manager));
  }
}

/** A template as it may be kept: its body sanitised. @throws template_refused, a sentence a field */
export function checked(kind: TemplateKind, typed: TemplateSource): TemplateSource {
  const body = sanitised(typed.body);
  const faults = faultsOf(kind, typed, body);
  if (Object.keys(faults).length > 0) throw templateProblems.template_refused({ faults }, { errors: faults });
  return { subject: typed.subject, body };
}
