import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { History } from '../history/history.service.js';
import { Segment } from './campaigns.entity.js';
import { campaignProblems } from './campaigns.problems.js';
import type { createSegmentBody, segmentQuery, updateSegmentBody } from './campaigns.schemas.js';

/** Audiences kept under a name. */
@Injectable()
export class Segments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async list(query: z.output<typeof segmentQuery>): Promise<{ data: Segment[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(Segment, 's');
    if (query.ids) builder.where('s.id in (:...ids)', { ids: query.ids });
    else builder.where(`s.archivedAt is ${query.archived ? 'not ' : ''}null`);
    if (query.q) builder.andWhere('lower(s.name) like :like', { like: `%${likePattern(query.q.toLowerCase())}%` });
    builder
      .orderBy(`s.${query.sort}`, query.order === 'asc' ? 'ASC' : 'DESC')
      .addOrderBy('s.id')
      .offset(offsetOf(query))
      .limit(query.perPage);
    const [data, total] = await builder.getManyAndCount();
    return { data, total };
  }

  /** @throws segment_not_found */
  async one(id: string): Promise<Segment> {
    const found = await this.dataSource.manager.findOneBy(Segment, { id });
    if (!found) throw campaignProblems.segment_not_found();
    return found;
  }

  /** @throws segment_name_taken */
  create(body: z.output<typeof createSegmentBody>, actor: Actor): Promise<Segment> {
    const now = this.clock.now();
    return this.write(async (manager) => {
      const segment = await manager.save(Segment, {
        ...body,
        ...{ archivedAt: null, createdAt: now, updatedAt: now, updatedBy: actor.label, version: 1 },
      });
      await this.told(manager, 'created', actor, null, segment);
      return segment;
    });
  }

  /** @throws segment_not_found, stale_segment, segment_name_taken */
  update(id: string, { version, ...fields }: z.output<typeof updateSegmentBody>, actor: Actor): Promise<Segment> {
    return this.change(id, version, 'updated', actor, () =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    );
  }

  /** Archiving twice, or restoring twice, changes nothing. @throws segment_not_found, stale_segment, segment_name_taken */
  archive(id: string, version: number, archived: boolean, actor: Actor): Promise<Segment> {
    return this.change(id, version, archived ? 'archived' : 'restored', actor, (before) => ({
      archivedAt: archived ? (before.archivedAt ?? this.clock.now()) : null,
    }));
  }

  private change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (before: Segment) => Partial<Segment>,
  ): Promise<Segment> {
    return this.write(async (manager) => {
      const before = await manager.findOne(Segment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw campaignProblems.segment_not_found();
      if (before.version !== version) throw campaignProblems.stale_segment(undefined, { extra: { current: before } });
      const updated = { updatedAt: this.clock.now(), updatedBy: actor.label, version: version + 1 };
      const after = await manager.save(Segment, { ...before, ...next(before), ...updated });
      await this.told(manager, action, actor, before, after);
      return after;
    });
  }

  private told(manager: EntityManager, action: string, actor: Actor, before: Segment | null, after: Segment) {
    const state = ({ name, audience, archivedAt }: Segment) => ({ name, audience, archived: archivedAt !== null });
    return this.history.recordDifference(manager, {
      ...{ entity: 'segment', entityId: after.id, action, actor },
      before: before ? state(before) : {},
      after: state(after),
    });
  }

  /** @throws segment_name_taken, when the name's index refuses */
  private async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(work);
    } catch (error) {
      if (!(error instanceof QueryFailedError) || !error.message.includes('segments_name')) throw error;
      throw campaignProblems.segment_name_taken(undefined, { errors: { name: 'Un autre segment porte déjà ce nom.' } });
    }
  }
}
