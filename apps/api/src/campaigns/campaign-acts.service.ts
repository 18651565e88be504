import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { afterAct, type CampaignAct } from '#domain/campaign/campaign-life.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { MailCauses } from '../mail/mail-causes.service.js';
import { Audiences } from './audiences.service.js';
import { CampaignLists, type CampaignView } from './campaign-lists.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { Campaign } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { launchBody } from './campaigns.schemas.js';
import { Campaigns } from './campaigns.service.js';

/** Who does the writing of a campaign's mails. */
export const WRITE_QUEUE = 'campaign.write';

/** What a mail of a campaign is written for. */
export const causeOf = (id: string) => ({ type: 'campaign', id });

/** Beyond so many recipients, empty fields are looked for when it leaves, not while somebody waits. */
const CHECKED_AT_ONCE = 2_000;
const TOLD = 10;
const TOGETHER = 8;

/** Launches, schedules, pauses, cancels: each act once, however often it is pressed. */
@Injectable()
export class CampaignActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly campaigns: Campaigns,
    private readonly lists: CampaignLists,
    private readonly audiences: Audiences,
    private readonly mails: CampaignMails,
    private readonly causes: MailCauses,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Now, or at the moment given.
   * @throws campaign_without_template, campaign_template_archived, campaign_without_subject, campaign_schedule_in_past,
   *   campaign_without_recipient, campaign_fields_missing, campaign_act_refused, stale_campaign
   */
  async launch(id: string, body: z.output<typeof launchBody>, actor: Actor): Promise<CampaignView> {
    const { version, scheduledAt, leaveOutIncomplete } = body;
    await this.check(id, leaveOutIncomplete, scheduledAt);
    if (scheduledAt) {
      return this.act('schedule', id, version, actor, { scheduledAt, leaveOutIncomplete });
    }
    return this.act('launch', id, version, actor, { leaveOutIncomplete }, (manager) =>
      this.jobs.enqueue(manager, WRITE_QUEUE, { campaignId: id }),
    );
  }

  /** @throws campaign_act_refused, stale_campaign */
  unschedule(id: string, version: number, actor: Actor): Promise<CampaignView> {
    return this.act('unschedule', id, version, actor, { scheduledAt: null });
  }

  pause(id: string, version: number, actor: Actor): Promise<CampaignView> {
    return this.act('pause', id, version, actor, {}, (manager) => this.causes.pause(manager, causeOf(id)));
  }

  resume(id: string, version: number, actor: Actor): Promise<CampaignView> {
    return this.act('resume', id, version, actor, {}, async (manager) => {
      await this.causes.resume(manager, causeOf(id));
      await this.jobs.enqueue(manager, WRITE_QUEUE, { campaignId: id });
    });
  }

  /** What has not left never will. */
  cancel(id: string, version: number, actor: Actor): Promise<CampaignView> {
    return this.act('cancel', id, version, actor, { finishedAt: this.clock.now() }, async (manager) => {
      await this.causes.cancel(manager, causeOf(id));
    });
  }

  private act(
    act: CampaignAct,
    id: string,
    version: number,
    actor: Actor,
    changes: Partial<Campaign>,
    also?: (manager: EntityManager) => Promise<void>,
  ): Promise<CampaignView> {
    return this.campaigns.change(id, version, `campaign_${act}`, actor, async (manager, before) => {
      const state = afterAct(act, before.state);
      await also?.(manager);
      return { ...changes, state };
    });
  }

  /** Looks before leaving, outside of any transaction: what may take seconds holds no lock. */
  private async check(id: string, leaveOutIncomplete: boolean, scheduledAt: Date | null): Promise<void> {
    if (scheduledAt && scheduledAt <= this.clock.now()) {
      throw campaignProblems.campaign_schedule_in_past(undefined, {
        errors: { scheduledAt: 'Choisissez un moment à venir.' },
      });
    }
    const { manager } = this.dataSource;
    const seen = await this.lists.one(id);
    if (seen.templateArchived) throw campaignProblems.campaign_template_archived();
    const campaign = await manager.findOneByOrFail(Campaign, { id });
    const template = await this.mails.prepare(manager, campaign);
    if (['session', 'meeting'].includes(template.kind) && !campaign.subjectId) {
      throw campaignProblems.campaign_without_subject();
    }
    const { chosen } = await this.audiences.reached(manager, campaign.audience, template.family);
    if (chosen.length === 0) throw campaignProblems.campaign_without_recipient();
    if (leaveOutIncomplete || chosen.length > CHECKED_AT_ONCE) return;
    const people: { contactId: string | null; name: string; fields: string[] }[] = [];
    for (let from = 0; from < chosen.length; from += TOGETHER) {
      await Promise.all(
        chosen.slice(from, from + TOGETHER).map(async (to) => {
          const written = await this.mails.write(manager, template, campaign, to);
          if ('missing' in written) people.push({ contactId: to.contactId, name: to.name, fields: written.missing });
        }),
      );
    }
    if (people.length === 0) return;
    const told = people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')).slice(0, TOLD);
    throw campaignProblems.campaign_fields_missing(
      { people: told, count: people.length },
      { extra: { people: told, count: people.length } },
    );
  }
}
