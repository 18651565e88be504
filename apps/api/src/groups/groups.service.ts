import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { groupDefaults } from '#domain/meeting/group.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { GroupLists, type GroupView } from './group-lists.service.js';
import { WorkingGroup } from './groups.entity.js';
import { groupProblems } from './groups.problems.js';
import type { createGroupBody, updateGroupBody } from './groups.schemas.js';

/** Creates and changes groups, with a line of history each time. */
@Injectable()
export class Groups {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: GroupLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  create(body: z.output<typeof createGroupBody>, actor: Actor): Promise<GroupView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const fields = { purpose: null, organiser: null, ...groupDefaults(body.kind), ...body };
      const created = await manager.save(WorkingGroup, {
        ...fields,
        ...searchable(fields),
        archivedAt: null,
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      const view = await this.lists.view(created, manager);
      await this.record(manager, 'created', actor, null, view);
      return view;
    });
  }

  /** @throws group_not_found, stale_group, group_archived */
  update(id: string, body: z.output<typeof updateGroupBody>, actor: Actor): Promise<GroupView> {
    const { version, ...fields } = body;
    return this.change(id, version, 'updated', actor, (_, before) => {
      if (before.archivedAt) throw groupProblems.group_archived();
      return Promise.resolve(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
    });
  }

  /** @throws group_not_found, stale_group, group_archived */
  archive(id: string, version: number, actor: Actor): Promise<GroupView> {
    return this.change(id, version, 'archived', actor, (_, before) => {
      if (before.archivedAt) throw groupProblems.group_archived();
      return Promise.resolve({ archivedAt: this.clock.now() });
    });
  }

  /** @throws group_not_found, stale_group, group_not_archived */
  restore(id: string, version: number, actor: Actor): Promise<GroupView> {
    return this.change(id, version, 'restored', actor, (_, before) => {
      if (!before.archivedAt) throw groupProblems.group_not_archived();
      return Promise.resolve({ archivedAt: null });
    });
  }

  /**
   * Locks a group until the end of the caller's transaction; before its meetings, never after. What refers to it may
   * still be written. @throws group_not_found
   */
  async lock(manager: EntityManager, id: string): Promise<WorkingGroup> {
    const found = await manager.findOne(WorkingGroup, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!found) throw groupProblems.group_not_found();
    return found;
  }

  /** Runs one change on a locked group at the version its author read. */
  change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, before: WorkingGroup) => Promise<Partial<WorkingGroup>>,
  ): Promise<GroupView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.lock(manager, id);
      const seen = await this.lists.view(before, manager);
      if (before.version !== version) throw groupProblems.stale_group(undefined, { extra: { current: seen } });
      const wanted = { ...before, ...(await next(manager, before)), updatedAt: this.clock.now(), version: version + 1 };
      const after = await manager.save(WorkingGroup, { ...wanted, ...searchable(wanted) });
      const view = await this.lists.view(after, manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: GroupView | null, after: GroupView) {
    const state = ({ name, kind, purpose, organiser, numbered, keepsMinutes, archivedAt, members }: GroupView) => ({
      name,
      kind,
      purpose,
      organiser,
      numbered,
      keepsMinutes,
      archived: archivedAt !== null,
      members: members.map(({ partnerName, contactName, startedOn, endedOn }) =>
        // What a reader of the history needs: ids would say nothing.
        ({ partnerName, contactName, startedOn, endedOn }),
      ),
    });
    return this.history.recordDifference(manager, {
      entity: 'group',
      entityId: after.id,
      action,
      actor,
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}

function searchable({ name, organiser }: Pick<WorkingGroup, 'name' | 'organiser'>) {
  return { sortName: foldText(name) || name.toLowerCase(), searchText: ` ${foldText(`${name} ${organiser ?? ''}`)}` };
}
