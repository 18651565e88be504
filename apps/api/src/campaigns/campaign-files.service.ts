import { Injectable } from '@nestjs/common';
import { isEditable } from '#domain/campaign/campaign-life.js';
import { isAttachable, MAX_ATTACHMENTS } from '#domain/mail/attachments.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { oneLine } from '../mail/mail-text.js';
import type { CampaignView } from './campaign-lists.service.js';
import { CampaignFile } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import { Campaigns } from './campaigns.service.js';

/** Documents that leave with each mail of a campaign. */
@Injectable()
export class CampaignFiles {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws campaign_file_missing, campaign_file_refused, campaign_files_too_heavy, campaign_not_editable,
   *   campaign_not_found
   */
  async add(
    id: string,
    file: { originalname: string; mimetype: string; buffer: Buffer } | undefined,
    actor: Actor,
  ): Promise<CampaignView> {
    if (!file) throw campaignProblems.campaign_file_missing();
    const filename = nameOf(file.originalname);
    if (!isAttachable(filename)) throw campaignProblems.campaign_file_refused();
    return this.campaigns.change(id, null, 'file_added', actor, async (manager, before) => {
      if (!isEditable(before.state)) throw campaignProblems.campaign_not_editable();
      const [row]: { size: number }[] = await manager.query(
        `select coalesce(sum(length(content)), 0)::int as size from campaign_files where campaign_id = $1`,
        [id],
      );
      if ((row?.size ?? 0) + file.buffer.length > MAX_ATTACHMENTS) throw campaignProblems.campaign_files_too_heavy();
      await manager.insert(CampaignFile, {
        ...{ campaignId: id, filename, contentType: file.mimetype, content: file.buffer },
        createdAt: this.clock.now(),
      });
      return {};
    });
  }

  /** @throws campaign_not_found, campaign_not_editable, campaign_file_not_found */
  remove(id: string, fileId: string, actor: Actor): Promise<CampaignView> {
    return this.campaigns.change(id, null, 'file_removed', actor, async (manager, before) => {
      if (!isEditable(before.state)) throw campaignProblems.campaign_not_editable();
      const { affected } = await manager.delete(CampaignFile, { id: fileId, campaignId: id });
      if (affected === 0) throw campaignProblems.campaign_file_not_found();
      return {};
    });
  }
}

/** The file's own name, without folders, control or bidirectional characters: a name may hide its true ending. */
const nameOf = (given: string): string =>
  oneLine(given.replace(/^.*[\\/]/, '').replace(/[\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '_')).slice(-150);
