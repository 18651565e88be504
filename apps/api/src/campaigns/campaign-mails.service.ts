import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Candidate } from '#domain/campaign/recipients.js';
import type { Actor } from '#platform/auth/actor.js';
import { Problem } from '#platform/http/problem.js';
import type { ComposedMail } from '../mail/layout/frame.js';
import type { MailFile } from '../mail/mail-files.js';
import { MergeSources } from '../templates/merge-sources.service.js';
import { RecipientMails } from '../templates/recipient-mails.service.js';
import { TemplatePreview } from '../templates/template-preview.service.js';
import type { PreparedTemplate } from '../templates/prepared-template.js';
import { Templates } from '../templates/templates.service.js';
import { Audiences } from './audiences.service.js';
import { Campaign, CampaignFile } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { campaignPreview } from './campaigns.schemas.js';

/** Somebody a campaign writes to: a candidate before it leaves, a recipient after. */
export type Addressee = Pick<Candidate, 'contactId' | 'partnerId' | 'name' | 'address'>;

/** What a campaign says to one recipient: what is previewed and what leaves are made here. */
@Injectable()
export class CampaignMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: Templates,
    private readonly mails: RecipientMails,
    private readonly sources: MergeSources,
    private readonly audiences: Audiences,
    private readonly previews: TemplatePreview,
  ) {}

  /** The template of a campaign: the version that left, or the current one. @throws campaign_without_template */
  prepare(manager: EntityManager, { templateId, templateNumber }: Campaign): Promise<PreparedTemplate> {
    if (!templateId) throw campaignProblems.campaign_without_template();
    return this.templates.prepare(manager, { templateId }, templateNumber ?? undefined);
  }

  /** Its files are those the kind gives this recipient: their diagnostic. @throws merge_fields_missing naming them */
  private async render(
    manager: EntityManager,
    template: PreparedTemplate,
    campaign: Campaign,
    to: Addressee,
  ): Promise<{ mail: ComposedMail; files: MailFile[] }> {
    const subject = { contactId: to.contactId, partnerId: to.partnerId, subjectId: campaign.subjectId };
    const mail = await this.mails.render(manager, template, subject, to.address ?? '');
    return { mail, files: await this.sources.filesFor(manager, template.kind, subject) };
  }

  /** The mail for somebody and their own files, or the fields that have no value for them. */
  async write(
    manager: EntityManager,
    template: PreparedTemplate,
    campaign: Campaign,
    to: Addressee,
  ): Promise<{ mail: ComposedMail; files: MailFile[] } | { missing: string[] }> {
    try {
      return await this.render(manager, template, campaign, to);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'merge_fields_missing') throw error;
      return { missing: error.more.extra?.['fields'] as string[] };
    }
  }

  filesOf(manager: EntityManager, campaignId: string): Promise<CampaignFile[]> {
    return manager.find(CampaignFile, { where: { campaignId }, order: { createdAt: 'asc', id: 'asc' } });
  }

  /** What would leave for somebody, byte for byte. @throws not_reached, campaign_without_template, merge_fields_missing */
  async preview(campaign: Campaign, contactId: string | null): Promise<z.infer<typeof campaignPreview>> {
    const { mail, files, to } = await this.whole(campaign, contactId);
    return {
      to: `${to.name} <${to.address ?? ''}>`,
      contactId: to.contactId ?? '',
      ...mail,
      attachments: files.map(({ filename, contentType, content }) => ({ filename, contentType, size: content.length })),
    };
  }

  /** The same to the account that asks; in no count. @throws as preview, and test_needs_an_account */
  async test(campaign: Campaign, contactId: string | null, actor: Actor): Promise<{ mailId: string; to: string }> {
    const { mail, files } = await this.whole(campaign, contactId);
    return this.previews.sendToOneself(mail, files, actor);
  }

  private async whole(campaign: Campaign, contactId: string | null) {
    const { manager } = this.dataSource;
    const template = await this.prepare(manager, campaign);
    const { chosen } = await this.audiences.reached(manager, campaign.audience, template.family);
    const to = contactId === null ? chosen[0] : chosen.find((one) => one.contactId === contactId);
    if (!to) throw campaignProblems.not_reached();
    const { mail, files } = await this.render(manager, template, campaign, to);
    return { mail, to, files: [...files, ...(await this.filesOf(manager, campaign.id))] };
  }
}
