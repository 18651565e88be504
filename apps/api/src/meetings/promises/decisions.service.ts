import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { GroupLists } from '../../groups/group-lists.service.js';
import { History } from '../../history/history.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { Meetings } from '../meetings.service.js';
import { Decision } from './promises.entity.js';
import { promiseProblems } from './promises.problems.js';
import type { createDecisionBody, decision, decisionQuery, updateDecisionBody } from './promises.schemas.js';

export type DecisionView = z.infer<typeof decision>;
type Row = Decision & { decidedOn: string };

const SORT_COLUMNS = { decidedOn: 'm.starts_on', group: 'g.sort_name', updatedAt: 'd.updated_at' };

/** The register of decisions, meeting after meeting. */
@Injectable()
export class Decisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly lists: MeetingLists,
    private readonly groups: GroupLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof decisionQuery>): Promise<{ data: DecisionView[]; total: number }> {
    const conditions = ['true'];
    const values: unknown[] = [];
    const add = (condition: string, value: unknown) => {
      values.push(value);
      conditions.push(condition.replaceAll('?', `$${values.length}`));
    };
    if (query.ids) add('d.id = any(?::uuid[])', query.ids);
    if (query.groupId) add('d.group_id = ?', query.groupId);
    if (query.meetingId) add('d.meeting_id = ?', query.meetingId);
    if (query.inForce !== undefined) {
      add('(d.ended_on is null or d.ended_on >= ?) = ' + String(query.inForce), this.clock.today());
    }
    for (const word of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)) {
      add('d.search_text like ?', `% ${likePattern(word)}%`);
    }
    const source = `from meeting_decisions d join meetings m on m.id = d.meeting_id
      join working_groups g on g.id = d.group_id where ${conditions.join(' and ')}`;
    const order = query.order === 'asc' ? 'asc' : 'desc';
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select d.id ${source} order by ${SORT_COLUMNS[query.sort]} ${order}, d.meeting_id, d.position, d.id
       limit ${query.perPage} offset ${offsetOf(query)}`,
      values,
    );
    const [count] = await this.dataSource.query<{ n: number }[]>(`select count(*)::int as n ${source}`, values);
    return {
      data: await this.some(
        this.dataSource.manager,
        rows.map(({ id }) => id),
      ),
      total: count?.n ?? 0,
    };
  }

  /** @throws decision_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<DecisionView> {
    const [found] = await this.some(manager, [id]);
    if (!found) throw promiseProblems.decision_not_found();
    return found;
  }

  /** Those of a meeting, in order: the « relevé de décision » of its minutes. */
  async ofMeeting(manager: EntityManager, meetingId: string): Promise<DecisionView[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from meeting_decisions where meeting_id = $1 order by position`,
      [meetingId],
    );
    return this.some(
      manager,
      rows.map(({ id }) => id),
    );
  }

  /** Placed after the last of its meeting. @throws meeting_not_found */
  create(body: z.output<typeof createDecisionBody>, actor: Actor): Promise<DecisionView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.meetings.lock(manager, body.meetingId);
      const position = (await manager.countBy(Decision, { meetingId: meeting.id })) + 1;
      const fields = { title: null, ...body, groupId: meeting.groupId, position, endedOn: null, endReason: null };
      const stamps = { createdAt: now, updatedAt: now, version: 1 };
      const { id } = await manager.save(Decision, { ...fields, ...searchable(fields), ...stamps });
      const view = await this.one(id, manager);
      await this.record(manager, 'created', actor, null, view);
      return view;
    });
  }

  /** @throws decision_not_found, stale_decision */
  update(id: string, body: z.output<typeof updateDecisionBody>, actor: Actor): Promise<DecisionView> {
    const { version, position, ...fields } = body;
    return this.dataSource.transaction(async (manager) => {
      const before = await this.lockedWithMeeting(manager, id, version);
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const seen = await this.one(id, manager);
      const wanted: Decision = { ...before, ...given, updatedAt: this.clock.now(), version: version + 1 };
      await manager.save(Decision, { ...wanted, ...searchable(wanted) });
      if (position !== undefined) await renumber(manager, before.meetingId, { id, position });
      const after = await this.one(id, manager);
      await this.record(manager, 'updated', actor, seen, after);
      return after;
    });
  }

  /** For one written by mistake; one no more in force is given its last day instead. @throws decision_not_found, stale_decision */
  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.lockedWithMeeting(manager, id, version);
      await manager.delete(Decision, { id });
      await renumber(manager, found.meetingId);
      const about = { entity: 'meeting', entityId: found.meetingId, action: 'decision_removed', actor };
      await this.history.record(manager, {
        ...about,
        changes: [{ field: 'decision', before: found.text, after: null }],
      });
    });
  }

  /** The meeting first: its decisions keep their places while one moves. */
  private async lockedWithMeeting(manager: EntityManager, id: string, version: number): Promise<Decision> {
    const known = await manager.findOneBy(Decision, { id });
    if (!known) throw promiseProblems.decision_not_found();
    await this.meetings.lock(manager, known.meetingId);
    const found = await manager.findOneBy(Decision, { id });
    if (!found) throw promiseProblems.decision_not_found();
    if (found.version !== version) {
      throw promiseProblems.stale_decision(undefined, { extra: { current: await this.one(id, manager) } });
    }
    return found;
  }

  /** In the order of the ids. */
  private async some(manager: EntityManager, ids: string[]): Promise<DecisionView[]> {
    if (ids.length === 0) return [];
    const rows = await manager.query<Row[]>(
      `select d.id, d.group_id as "groupId", d.meeting_id as "meetingId", d.position, d.title, d.text,
         d.ended_on::text as "endedOn", d.end_reason as "endReason", d.created_at as "createdAt",
         d.updated_at as "updatedAt", d.version, m.starts_on::text as "decidedOn"
       from meeting_decisions d join meetings m on m.id = d.meeting_id where d.id = any($1::uuid[])`,
      [ids],
    );
    const names = await this.lists.namesOf(manager, [...new Set(rows.map(({ meetingId }) => meetingId))]);
    const groups = await this.groups.briefly(manager, [...new Set(rows.map(({ groupId }) => groupId))]);
    return rows
      .map((row) => ({
        ...row,
        groupName: groups.get(row.groupId)?.name ?? '',
        meetingName: names.get(row.meetingId) ?? '',
      }))
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  private record(
    manager: EntityManager,
    action: string,
    actor: Actor,
    before: DecisionView | null,
    after: DecisionView,
  ) {
    const state = ({ title, text, position, endedOn, endReason }: DecisionView) => ({
      title,
      text,
      position,
      endedOn,
      endReason,
    });
    const about = { entity: 'decision', entityId: after.id, action, actor };
    return this.history.recordDifference(manager, {
      ...about,
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}

/** Puts the decisions of a locked meeting at 1, 2, 3…, one of them where it is wanted. */
async function renumber(
  manager: EntityManager,
  meetingId: string,
  moved?: { id: string; position: number },
): Promise<void> {
  const all = await manager.find(Decision, { where: { meetingId }, order: { position: 'asc' } });
  const ids = all.map(({ id }) => id).filter((id) => id !== moved?.id);
  if (moved) ids.splice(moved.position - 1, 0, moved.id);
  // Through negative places, as no two may be at one place at any moment.
  await manager.query(`update meeting_decisions set position = -position where meeting_id = $1`, [meetingId]);
  await manager.query(
    `update meeting_decisions d set position = o.place from unnest($1::uuid[]) with ordinality o(id, place) where o.id = d.id`,
    [ids],
  );
}

const searchable = ({ title, text }: Pick<Decision, 'title' | 'text'>) => ({
  searchText: ` ${foldText(`${title ?? ''} ${text}`)}`,
});
