import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { type Change, HistoryEntry } from './history.entity.js';

interface Act {
  entity: string;
  entityId: string;
  action: string;
  actor: Actor;
  reason?: string | null;
}

/** Who changed what, when, before, after and why; always in the transaction of the change itself. */
@Injectable()
export class History {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async record(manager: EntityManager, act: Act & { changes: Change[] }): Promise<void> {
    await manager.insert(HistoryEntry, {
      entity: act.entity,
      entityId: act.entityId,
      action: act.action,
      at: this.clock.now(),
      accountId: act.actor.accountId,
      actorLabel: act.actor.label,
      changes: act.changes as never,
      reason: act.reason ?? null,
    });
  }

  /** Records the fields that differ between two states; nothing when none does. */
  async recordDifference(
    manager: EntityManager,
    act: Act & { before: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    const changes = difference(act.before, act.after);
    if (changes.length > 0) await this.record(manager, { ...act, changes });
  }

  /** Acts on one thing, the latest first. */
  async of(
    entity: string,
    entityId: string,
    query: { page: number; perPage: number },
  ): Promise<{ data: HistoryEntry[]; total: number }> {
    const [data, total] = await this.dataSource.manager.findAndCount(HistoryEntry, {
      where: { entity, entityId },
      order: { at: 'desc', id: 'asc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data, total };
  }
}

/** Fields whose value differs, compared as JSON. */
export function difference(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
