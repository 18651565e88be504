import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Audiences, type Reached } from './audiences.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { Campaign } from './campaigns.entity.js';

/** Rows written at a time. */
const ROWS = 1_000;

interface Row {
  contact_id: string | null;
  partner_id: string | null;
  name: string;
  partner_name: string | null;
  address: string | null;
  left_out: string | null;
}

/** The roll of a campaign: who receives it and who does not, drawn at the moment it leaves. */
@Injectable()
export class CampaignRoll {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audiences: Audiences,
    private readonly mails: CampaignMails,
    private readonly clock: Clock,
  ) {}

  /** Draws it once, whoever asks and however often; the template's version is settled with it. */
  draw(campaignId: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await manager.findOne(Campaign, {
        where: { id: campaignId },
        lock: { mode: 'pessimistic_write' },
      });
      if (campaign?.state !== 'running' || campaign.leftAt) return;
      const { family, number } = await this.mails.prepare(manager, campaign);
      const reached = await this.audiences.reached(manager, campaign.audience, family);
      await this.keep(manager, campaignId, rowsOf(reached));
      await manager.update(Campaign, { id: campaignId }, { leftAt: this.clock.now(), templateNumber: number });
    });
  }

  private async keep(manager: EntityManager, campaignId: string, rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS) {
      await manager.query(
        `insert into campaign_recipients (campaign_id, contact_id, partner_id, name, partner_name, address, left_out)
         select $1, contact_id, partner_id, name, partner_name, address, left_out
         from jsonb_to_recordset($2::jsonb) as r(
           contact_id uuid, partner_id uuid, name text, partner_name text, address text, left_out text)`,
        [campaignId, JSON.stringify(rows.slice(from, from + ROWS))],
      );
    }
  }
}

function rowsOf({ chosen, leftOut }: Reached): Row[] {
  return [...chosen.map((candidate) => ({ candidate, reason: null })), ...leftOut].map(({ candidate, reason }) => ({
    contact_id: candidate.contactId,
    partner_id: candidate.partnerId,
    name: candidate.name,
    partner_name: candidate.partnerName,
    address: candidate.address,
    left_out: reason,
  }));
}
