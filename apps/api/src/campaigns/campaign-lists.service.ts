import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { TemplateLists } from '../templates/template-lists.service.js';
import { Campaign } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { campaign, campaignQuery, campaignSummary } from './campaigns.schemas.js';

export type CampaignView = z.output<typeof campaign>;
type Progress = z.output<typeof campaignSummary>['progress'];

const NOTHING: Progress = {
  ...{ recipients: 0, leftOut: 0, toWrite: 0, queued: 0, sending: 0, sent: 0, failed: 0, held: 0, cancelled: 0 },
};

/** Reads campaigns, and where their mails stand. */
@Injectable()
export class CampaignLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: TemplateLists,
  ) {}

  async list(
    query: z.output<typeof campaignQuery>,
  ): Promise<{ data: z.output<typeof campaignSummary>[]; total: number }> {
    const { manager } = this.dataSource;
    const builder = manager.createQueryBuilder(Campaign, 'c');
    if (query.ids) builder.where('c.id in (:...ids)', { ids: query.ids });
    if (query.state) builder.andWhere('c.state = :state', { state: query.state });
    if (query.q) builder.andWhere('lower(c.name) like :like', { like: `%${likePattern(query.q.toLowerCase())}%` });
    builder
      .orderBy(`c.${query.sort}`, query.order === 'asc' ? 'ASC' : 'DESC', 'NULLS LAST')
      .addOrderBy('c.id')
      .offset(offsetOf(query))
      .limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    const data: z.output<typeof campaignSummary>[] = [];
    const progress = await this.progressOf(
      manager,
      found.map(({ id }) => id),
    );
    const names = await this.templatesOf(manager, found);
    for (const one of found) data.push({ ...one, ...names(one.templateId), progress: progress(one.id) });
    return { data, total };
  }

  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<CampaignView> {
    const found = await manager.findOneBy(Campaign, { id });
    if (!found) throw campaignProblems.campaign_not_found();
    return this.view(found, manager);
  }

  async view(found: Campaign, manager: EntityManager): Promise<CampaignView> {
    const progress = await this.progressOf(manager, [found.id]);
    const names = await this.templatesOf(manager, [found]);
    const files: CampaignView['files'] = await manager.query(
      `select id, filename, content_type as "contentType", length(content) as size
       from campaign_files where campaign_id = $1 order by created_at, id`,
      [found.id],
    );
    return { ...found, ...names(found.templateId), progress: progress(found.id), files };
  }

  countHeld(): Promise<number> {
    return this.dataSource.manager.countBy(Campaign, { state: 'held' });
  }

  private async templatesOf(manager: EntityManager, campaigns: readonly Campaign[]) {
    const ids = [...new Set(campaigns.flatMap(({ templateId }) => templateId ?? []))];
    const found = ids.length === 0 ? [] : await this.templates.named(manager, ids);
    return (id: string | null) => {
      const template = found.find((one) => one.id === id);
      return {
        templateName: template?.name ?? null,
        family: template?.family ?? null,
        kind: template?.kind ?? null,
        templateArchived: template?.archivedAt != null,
      };
    };
  }

  private async progressOf(manager: EntityManager, ids: readonly string[]): Promise<(id: string) => Progress> {
    if (ids.length === 0) return () => NOTHING;
    const rows: (Partial<Progress> & { id: string })[] = await manager.query(
      `select r.campaign_id as id,
         count(*) filter (where r.left_out is null)::int as recipients,
         count(*) filter (where r.left_out is not null)::int as "leftOut",
         count(*) filter (where r.left_out is null and r.mail_id is null)::int as "toWrite",
         ${['queued', 'sending', 'sent', 'failed', 'held', 'cancelled']
           .map((state) => `count(*) filter (where m.state = '${state}')::int as ${state}`)
           .join(', ')}
       from campaign_recipients r left join mails m on m.id = r.mail_id
       where r.campaign_id = any($1::uuid[]) group by 1`,
      [ids],
    );
    return (id) => ({ ...NOTHING, ...withoutId(rows.find((row) => row.id === id)) });
  }
}

function withoutId(row: (Partial<Progress> & { id: string }) | undefined): Partial<Progress> {
  const { id: _, ...counts } = row ?? { id: '' };
  return counts;
}
