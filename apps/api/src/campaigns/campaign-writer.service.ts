import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { afterAct, dueAct } from '#domain/campaign/campaign-life.js';
import { MAX_ATTACHMENTS } from '#domain/mail/attachments.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { Outbox } from '../mail/outbox.service.js';
import type { PreparedTemplate } from '../templates/prepared-template.js';
import { causeOf, WRITE_QUEUE } from './campaign-acts.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { CampaignRoll } from './campaign-roll.service.js';
import { Campaign, type CampaignFile, CampaignRecipient } from './campaigns.entity.js';
import { Campaigns } from './campaigns.service.js';

/** Why somebody on the list gets no mail after all. */
type Unwritten = Pick<CampaignRecipient, 'leftOut' | 'missing'>;

/** Mails written in one transaction. */
const CHUNK = 100;

/** Writes the mails of the campaigns that leave. Killed at any instant, it goes on where it was: nothing twice. */
@Injectable()
export class CampaignWriter implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('campaigns');
  private readonly watched = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly campaigns: Campaigns,
    private readonly roll: CampaignRoll,
    private readonly mails: CampaignMails,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ campaignId: string }>(WRITE_QUEUE, ({ campaignId }) => this.write(campaignId));
    this.jobs.everyMinute('campaign.tick', () => this.tick());
  }

  onModuleDestroy(): void {
    for (const timer of this.watched.values()) clearTimeout(timer);
    this.watched.clear();
  }

  /** What time brings: those scheduled leave or are held, those whose work was lost go on, those at their end are done. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    const due = await manager.findBy(Campaign, { state: 'scheduled', scheduledAt: LessThanOrEqual(now) });
    for (const { id, scheduledAt } of due) {
      const act = dueAct(scheduledAt ?? now, now);
      if (!act) continue;
      await this.campaigns.change(id, null, `campaign_${act}`, SYSTEM, async (inside, before) => {
        // Somebody launched it, moved it or took it back meanwhile.
        if (before.state !== 'scheduled' || (before.scheduledAt ?? now) > now) return {};
        if (act === 'leave') await this.jobs.enqueue(inside, WRITE_QUEUE, { campaignId: id });
        return { state: afterAct(act, before.state) };
      });
    }
    for (const { id } of await manager.findBy(Campaign, { state: 'running' })) {
      if (!(await this.finish(id))) await this.write(id);
    }
  }

  /** Draws the list of recipients, once, then writes to each. Two processes share the work. */
  async write(campaignId: string): Promise<void> {
    await this.roll.draw(campaignId);
    const campaign = await this.dataSource.manager.findOneBy(Campaign, { id: campaignId });
    if (campaign?.state !== 'running' || !campaign.leftAt) return;
    const template = await this.mails.prepare(this.dataSource.manager, campaign);
    const files = await this.mails.filesOf(this.dataSource.manager, campaignId);
    while (await this.writeChunk(campaign, template, files));
    this.watch(campaignId);
  }

  /** Looks soon, then less often, whether the last mails left; the minute's work does it in any case. */
  private watch(id: string, delay = 500): void {
    clearTimeout(this.watched.get(id));
    this.watched.delete(id);
    if (delay > 60_000) return;
    const timer = setTimeout(() => {
      this.finish(id).then(
        (done) => (done ? this.watched.delete(id) : this.watch(id, delay * 2)),
        (error: unknown) => this.logger.error({ err: error, campaign: id }, 'campaign not looked at'),
      );
    }, delay);
    timer.unref();
    this.watched.set(id, timer);
  }

  /** @returns whether some may be left */
  private writeChunk(campaign: Campaign, template: PreparedTemplate, files: readonly CampaignFile[]): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const running = await manager.findOne(Campaign, {
        where: { id: campaign.id },
        lock: { mode: 'pessimistic_read' },
      });
      if (running?.state !== 'running') return false;
      const recipients = await manager.find(CampaignRecipient, {
        where: { campaignId: campaign.id, mailId: IsNull(), leftOut: IsNull() },
        order: { id: 'asc' },
        take: CHUNK,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const recipient of recipients) {
        const written = await this.writeTo(manager, campaign, template, files, recipient);
        if ('mailId' in written) continue;
        await manager.update(CampaignRecipient, { id: recipient.id }, written);
        this.logger.warn({ campaign: campaign.id, recipient: recipient.id, ...written }, 'left out');
      }
      return recipients.length === CHUNK;
    });
  }

  /**
   * Writes to one recipient, in the caller's transaction.
   * @returns the mail's id, or why there is none: fields that have become empty since, files that weigh too much
   */
  async writeTo(
    manager: EntityManager,
    campaign: Campaign,
    template: PreparedTemplate,
    files: readonly CampaignFile[],
    recipient: CampaignRecipient,
  ): Promise<{ mailId: string } | Unwritten> {
    const written = await this.mails.write(manager, template, campaign, recipient);
    if ('missing' in written) return { leftOut: 'fields_missing', missing: written.missing };
    const attachments = [...written.files, ...files].map(({ filename, contentType, content }) => ({
      ...{ filename, contentType, content },
    }));
    if (attachments.reduce((sum, { content }) => sum + content.length, 0) > MAX_ATTACHMENTS) {
      return { leftOut: 'too_heavy', missing: null };
    }
    const address = recipient.address ?? '';
    const sends = recipient.sends + 1;
    const mailId = await this.outbox.enqueue(manager, {
      // A diagnostic is one however it leaves: the partner's page says when the last one did.
      purpose: template.kind === 'diagnostic' ? 'diagnostic' : 'campaign',
      uniqueKey: `campaign:${campaign.id}:${address}:${sends}`,
      family: template.family,
      to: { address, name: recipient.name },
      ...written.mail,
      attachments,
      partnerId: recipient.partnerId,
      contactId: recipient.contactId,
      cause: causeOf(campaign.id),
    });
    await manager.update(CampaignRecipient, { id: recipient.id }, { mailId, sends });
    return { mailId };
  }

  /** Done when everything is written and nothing waits to be sent. @returns whether it is */
  private async finish(id: string): Promise<boolean> {
    const [left]: { n: number }[] = await this.dataSource.query(
      `select count(*)::int as n from campaigns c join campaign_recipients r on r.campaign_id = c.id
       left join mails m on m.id = r.mail_id
       where c.id = $1 and r.left_out is null and (r.mail_id is null or m.state in ('queued', 'sending'))`,
      [id],
    );
    if ((left?.n ?? 0) > 0) return false;
    await this.campaigns.change(id, null, 'campaign_finish', SYSTEM, (_, before) => {
      if (before.state !== 'running' || !before.leftAt) return {};
      return { state: afterAct('finish', before.state), finishedAt: this.clock.now() };
    });
    return true;
  }
}
