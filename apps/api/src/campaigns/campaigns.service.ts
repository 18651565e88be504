import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { isEditable } from '#domain/campaign/campaign-life.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { TemplateLists } from '../templates/template-lists.service.js';
import { audience } from './audience.schemas.js';
import { CampaignLists, type CampaignView } from './campaign-lists.service.js';
import { Campaign } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { createCampaignBody, updateCampaignBody } from './campaigns.schemas.js';

/** Prepares campaigns; each change leaves a line of history. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: CampaignLists,
    private readonly templates: TemplateLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws template_not_found */
  create(body: z.output<typeof createCampaignBody>, actor: Actor): Promise<CampaignView> {
    return this.dataSource.transaction(async (manager) => {
      await this.refuseUnknownTemplate(manager, body.templateId);
      return this.store(manager, { audience: audience.parse({}), ...body }, actor);
    });
  }

  /** The same words for the same people, to be sent another time; attachments too. @throws campaign_not_found */
  duplicate(id: string, actor: Actor): Promise<CampaignView> {
    return this.dataSource.transaction(async (manager) => {
      const { name, audience: who, templateId, subjectId } = await this.lists.one(id, manager);
      const copy = await this.store(
        manager,
        { name: `${name} (copie)`.slice(0, 200), audience: who, templateId, subjectId },
        actor,
      );
      await manager.query(
        `insert into campaign_files (campaign_id, filename, content_type, content, created_at)
         select $2, filename, content_type, content, created_at from campaign_files where campaign_id = $1`,
        [id, copy.id],
      );
      return this.lists.one(copy.id, manager);
    });
  }

  /** @throws campaign_not_found, stale_campaign, campaign_not_editable, template_not_found */
  update(id: string, body: z.output<typeof updateCampaignBody>, actor: Actor): Promise<CampaignView> {
    const { version, ...fields } = body;
    return this.change(id, version, 'updated', actor, async (manager, before) => {
      if (!isEditable(before.state)) throw campaignProblems.campaign_not_editable();
      await this.refuseUnknownTemplate(manager, fields.templateId);
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    });
  }

  /**
   * Runs one change on a locked campaign, at the version its author read.
   * @throws campaign_not_found, stale_campaign
   */
  change(
    id: string,
    version: number | null,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, before: Campaign) => Promise<Partial<Campaign>> | Partial<Campaign>,
  ): Promise<CampaignView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await manager.findOne(Campaign, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw campaignProblems.campaign_not_found();
      if (version !== null && before.version !== version) {
        const current = await this.lists.view(before, manager);
        throw campaignProblems.stale_campaign(undefined, { extra: { current } });
      }
      const changes = await next(manager, before);
      const updated = { updatedAt: this.clock.now(), updatedBy: actor.label, version: before.version + 1 };
      const after = await manager.save(Campaign, { ...before, ...changes, ...updated });
      await this.told(manager, action, actor, before, after);
      return this.lists.view(after, manager);
    });
  }

  private async store(
    manager: EntityManager,
    given: Pick<Campaign, 'name' | 'audience'> & {
      templateId?: string | null | undefined;
      subjectId?: string | null | undefined;
    },
    actor: Actor,
  ): Promise<CampaignView> {
    const now = this.clock.now();
    const created = await manager.save(Campaign, {
      ...{ name: given.name, audience: given.audience, state: 'draft' as const },
      ...{ templateId: given.templateId ?? null, templateNumber: null, subjectId: given.subjectId ?? null },
      ...{ leaveOutIncomplete: false, scheduledAt: null, leftAt: null, finishedAt: null },
      ...{ createdAt: now, updatedAt: now, updatedBy: actor.label, version: 1 },
    });
    await this.told(manager, 'created', actor, null, created);
    return this.lists.view(created, manager);
  }

  private async refuseUnknownTemplate(manager: EntityManager, id: string | null | undefined): Promise<void> {
    if (id) await this.templates.one(id, manager);
  }

  private told(manager: EntityManager, action: string, actor: Actor, before: Campaign | null, after: Campaign) {
    const state = ({ name, state: at, templateId, audience: who, scheduledAt }: Campaign) => ({
      ...{ name, state: at, templateId, audience: who, scheduledAt: scheduledAt?.toISOString() ?? null },
    });
    const about = { entity: 'campaign', entityId: after.id, action, actor };
    return before && action.startsWith('file_')
      ? this.history.record(manager, { ...about, changes: [] })
      : this.history.recordDifference(manager, { ...about, before: before ? state(before) : {}, after: state(after) });
  }
}
