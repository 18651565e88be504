import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { currentFacts, OPEN_DATA_FIELDS, openDataFacts } from '#domain/meeting/open-data-progress.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { PartnerLists } from '../../partners/partner-lists.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { FollowUp, Statement } from './round-table.entity.js';
import type { partnerOpenData } from './round-table.schemas.js';

export type PartnerOpenData = z.infer<typeof partnerOpenData>;

/**
 * What is known of the open data of partners. Validated minutes add what was said at their meeting; withdrawn ones take
 * it away. Nothing is overwritten, so that undoing is exact even after later meetings.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerLists,
    private readonly meetings: MeetingLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what each partner said at a meeting, in the caller's transaction; done again, it replaces what it wrote.
   * @returns how many partners it is about @throws meeting_not_found
   */
  async apply(manager: EntityManager, meetingId: string, actor: Actor): Promise<number> {
    const { startsOn, name } = await this.meetings.one(meetingId, manager);
    const before = await this.of(manager, meetingId);
    const statements = await manager.find(Statement, { where: { meetingId }, order: { partnerId: 'asc' } });
    const said = statements.flatMap((one) => {
      const facts = openDataFacts(one);
      const saysSomething = OPEN_DATA_FIELDS.some((field) => facts[field] !== null);
      return one.partnerId && saysSomething ? [{ partnerId: one.partnerId, ...facts }] : [];
    });
    await manager.delete(FollowUp, { meetingId });
    const now = this.clock.now();
    for (const one of said) {
      await manager.insert(FollowUp, { ...one, meetingId, observedOn: startsOn, createdAt: now });
    }
    await this.record(
      manager,
      { action: 'open_data_followed', actor, name },
      before,
      await this.of(manager, meetingId),
    );
    return said.length;
  }

  /** Takes away what `apply` wrote for a meeting. Doing it twice changes nothing. @throws meeting_not_found */
  async withdraw(manager: EntityManager, meetingId: string, actor: Actor): Promise<void> {
    const { name } = await this.meetings.one(meetingId, manager);
    const before = await this.of(manager, meetingId);
    await manager.delete(FollowUp, { meetingId });
    await this.record(manager, { action: 'open_data_withdrawn', actor, name }, before, []);
  }

  /** @throws partner_not_found */
  async ofPartner(partnerId: string): Promise<PartnerOpenData> {
    const { manager } = this.dataSource;
    await this.partners.one(partnerId);
    const found = await manager.find(FollowUp, {
      where: { partnerId },
      order: { observedOn: 'desc', createdAt: 'desc', id: 'asc' },
    });
    const names = await this.meetings.namesOf(
      manager,
      found.map(({ meetingId }) => meetingId),
    );
    const entries = found.map(({ id, meetingId, observedOn, ...said }) => ({
      id,
      meetingId,
      meetingName: names.get(meetingId) ?? '',
      observedOn,
      ...openDataFacts(said),
    }));
    const shown = Object.entries(currentFacts(entries)).map(([field, fact]) => {
      if (!fact) return [field, null];
      const { meetingId, meetingName, observedOn } = fact.from;
      return [field, { value: fact.value, meetingId, meetingName, observedOn }];
    });
    return { current: Object.fromEntries(shown) as PartnerOpenData['current'], entries };
  }

  private of(manager: EntityManager, meetingId: string): Promise<FollowUp[]> {
    return manager.find(FollowUp, { where: { meetingId }, order: { partnerId: 'asc' } });
  }

  /** A line in the history of each partner whose follow-up changed. */
  private async record(
    manager: EntityManager,
    { action, actor, name }: { action: string; actor: Actor; name: string },
    before: FollowUp[],
    after: FollowUp[],
  ): Promise<void> {
    const ids = new Set([...before, ...after].map(({ partnerId }) => partnerId));
    for (const entityId of [...ids].sort()) {
      const of = (all: FollowUp[]) => {
        const one = all.find(({ partnerId }) => partnerId === entityId);
        return { openData: one ? openDataFacts(one) : null };
      };
      const about = { entity: 'partner', entityId, action, actor, reason: name };
      await this.history.recordDifference(manager, { ...about, before: of(before), after: of(after) });
    }
  }
}
