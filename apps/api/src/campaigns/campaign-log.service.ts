import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import type { Actor } from '#platform/auth/actor.js';
import { offsetOf } from '#platform/http/list-query.js';
import { refusalSentence } from '#wording/mail/cancel-reason.js';
import { Addresses } from '../addresses/addresses.service.js';
import { History } from '../history/history.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { CampaignWriter } from './campaign-writer.service.js';
import { Campaign, CampaignRecipient } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { logLine, logQuery } from './campaigns.schemas.js';

type Line = z.output<typeof logLine>;
type Filters = Pick<z.output<typeof logQuery>, 'q' | 'state' | 'leftOut' | 'reason' | 'sort' | 'order' | 'ids'>;

const SORTS = { name: 'r.name', partnerName: 'r.partner_name', address: 'r.address' };

/** What became of each recipient of a campaign. */
@Injectable()
export class CampaignLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: CampaignMails,
    private readonly writer: CampaignWriter,
    private readonly addresses: Addresses,
    private readonly history: History,
  ) {}

  async list(campaignId: string, query: z.output<typeof logQuery>): Promise<{ data: Line[]; total: number }> {
    const { where, values } = conditions(campaignId, query);
    const data = await this.rows(where, values, query, query.perPage, offsetOf(query));
    const [row]: { n: number }[] = await this.dataSource.query(
      `select count(*)::int as n from campaign_recipients r left join mails m on m.id = r.mail_id where ${where}`,
      values,
    );
    return { data, total: row?.n ?? 0 };
  }

  /** All of it, page after page, for a file. */
  async *all(campaignId: string, query: z.output<typeof logQuery>): AsyncGenerator<Line> {
    const { where, values } = conditions(campaignId, query);
    for (let from = 0; ; from += 1_000) {
      const page = await this.rows(where, values, query, 1_000, from);
      yield* page;
      if (page.length < 1_000) return;
    }
  }

  /**
   * Writes again to one person: another mail, with what is true today.
   * @throws recipient_not_found, recipient_not_written_to, recipient_mail_on_its_way, recipient_blocked, merge_fields_missing
   */
  async resend(campaignId: string, id: string, actor: Actor): Promise<{ mailId: string }> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await manager.findOneBy(Campaign, { id: campaignId });
      if (!campaign) throw campaignProblems.campaign_not_found();
      const recipient = await manager.findOne(CampaignRecipient, {
        where: { id, campaignId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!recipient) throw campaignProblems.recipient_not_found();
      const [last]: { state: string }[] = await manager.query(`select state from mails where id = $1`, [
        recipient.mailId,
      ]);
      if (!last || recipient.leftOut) throw campaignProblems.recipient_not_written_to();
      if (['queued', 'sending', 'held'].includes(last.state)) throw campaignProblems.recipient_mail_on_its_way();
      const template = await this.mails.prepare(manager, campaign);
      const refusal = await this.addresses.refusalFor(manager, template.family, recipient.address ?? '');
      if (refusal) throw campaignProblems.recipient_blocked({ why: refusalSentence(refusal) });
      const files = await this.mails.filesOf(manager, campaignId);
      const written = await this.writer.writeTo(manager, campaign, template, files, recipient);
      // Said rather than left out: somebody asks for this very mail.
      if (!('mailId' in written)) {
        if (!written.missing) throw campaignProblems.campaign_files_too_heavy();
        throw campaignProblems.campaign_fields_missing({
          people: [{ name: recipient.name, fields: written.missing }],
          count: 1,
        });
      }
      await this.history.record(manager, {
        ...{ entity: 'campaign', entityId: campaignId, action: 'campaign_resent', actor },
        changes: [{ field: 'recipient', before: null, after: recipient.name }],
      });
      return written;
    });
  }

  private rows(where: string, values: unknown[], query: Filters, limit: number, offset: number): Promise<Line[]> {
    return this.dataSource.query(
      `select r.id, r.contact_id as "contactId", r.partner_id as "partnerId", r.name, r.partner_name as "partnerName",
         r.address, r.left_out as "leftOut", r.missing, r.mail_id as "mailId", r.sends, m.state, m.tries,
         m.sent_at as "sentAt", a.response
       from campaign_recipients r
       left join mails m on m.id = r.mail_id
       left join lateral (
         select response from mail_attempts where mail_id = m.id order by at desc, id limit 1) a on true
       where ${where}
       order by ${SORTS[query.sort]} ${query.order === 'desc' ? 'desc' : 'asc'} nulls last, r.id
       limit ${limit} offset ${offset}`,
      values,
    );
  }
}

function conditions(
  campaignId: string,
  { q, state, leftOut, reason, ids }: Filters,
): { where: string; values: unknown[] } {
  const values: unknown[] = [campaignId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const all = ['r.campaign_id = $1'];
  if (ids) all.push(`r.id = any(${bind(ids)}::uuid[])`);
  if (state) all.push(`m.state = ${bind(state)}`);
  if (leftOut !== undefined) all.push(`r.left_out is ${leftOut ? 'not ' : ''}null`);
  if (reason) all.push(`r.left_out = ${bind(reason)}`);
  if (q) {
    const like = bind(`%${likePattern(q.toLowerCase())}%`);
    all.push(`lower(concat_ws(' ', r.name, r.partner_name, r.address)) like ${like}`);
  }
  return { where: all.join(' and '), values };
}
