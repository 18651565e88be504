import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type Candidate, chooseRecipients, LEFT_OUT_REASONS, type LeftOut } from '#domain/campaign/recipients.js';
import type { MailFamily } from '#domain/mail/address-block.js';
import { Clock } from '#platform/clock/clock.js';
import { candidatesQuery, emptyPartnersQuery } from './audience-sql.js';
import type { Audience, reach, reachBody } from './audience.schemas.js';
import { AudienceSources } from './audience-sources.service.js';

export interface Reached {
  chosen: Candidate[];
  leftOut: LeftOut[];
}

/** Who an audience reaches today. */
@Injectable()
export class Audiences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: AudienceSources,
    private readonly clock: Clock,
  ) {}

  /** @throws audience_source_unknown */
  async reached(manager: EntityManager, audience: Audience, family: MailFamily): Promise<Reached> {
    const today = this.clock.today();
    const { source, removed } = audience;
    const seats = source ? await this.sources.of(source.kind).seatsOf(manager, source.id, today) : null;
    const candidates = candidatesQuery(audience, seats, today);
    const found = await manager.query<Candidate[]>(candidates.sql, candidates.values);
    const empty = seats === null && !audience.onlyAdded ? emptyPartnersQuery(audience, today) : null;
    const alone = empty ? await manager.query<Candidate[]>(empty.sql, empty.values) : [];
    return chooseRecipients([...found, ...alone], { family, today, removed: new Set(removed) });
  }

  /** How many it reaches, how many it leaves out and why, and one page of either. */
  async reach(body: z.output<typeof reachBody>): Promise<z.infer<typeof reach>> {
    const { chosen, leftOut } = await this.reached(this.dataSource.manager, body.audience, body.family);
    const shown =
      body.show === 'recipients'
        ? chosen.map((candidate) => ({ candidate, reason: null }))
        : leftOut.filter(({ reason }) => reason === body.show);
    const people = shown
      .map(({ candidate: { contactId, name, address, partnerId, partnerName }, reason }) => ({
        ...{ contactId, name, address, partnerId, partnerName, reason },
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr') || (a.contactId ?? '').localeCompare(b.contactId ?? ''));
    const from = (body.page - 1) * body.perPage;
    return {
      data: people.slice(from, from + body.perPage),
      total: people.length,
      recipients: chosen.length,
      leftOut: LEFT_OUT_REASONS.map((reason) => ({
        reason,
        count: leftOut.filter((one) => one.reason === reason).length,
      })).filter(({ count }) => count > 0),
    };
  }
}
