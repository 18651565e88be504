import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { isLate } from '#domain/meeting/action.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { actionDue, actionOwner } from '#wording/meeting/action-words.js';
import { AccountDirectory } from '../../accounts/account-directory.service.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { GroupLists } from '../../groups/group-lists.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import type { Action } from './promises.entity.js';
import { promiseProblems } from './promises.problems.js';
import type { action, actionQuery } from './promises.schemas.js';

export type ActionView = z.infer<typeof action>;
type Query = z.infer<typeof actionQuery>;
type Row = Action & { deadline: string | null };

/**
 * Last day in time. « Avant le prochain GT »: the eve of the first meeting of the group after the one where it was
 * promised; while there is none, the last day on which that meeting foresaw the next.
 */
const DEADLINE = `case a.due_kind when 'date' then a.due_on else coalesce(
  (select min(n.starts_on) - 1 from meetings n
   where n.group_id = a.group_id and n.state <> 'cancelled' and n.id is distinct from a.meeting_id
     and n.starts_on > coalesce(m.starts_on, a.decided_on)),
  m.next_ends_on, m.next_starts_on) end`;
const SOURCE = `from meeting_actions a join working_groups g on g.id = a.group_id
  left join meetings m on m.id = a.meeting_id`;
const OPEN = `a.state in ('open', 'in_progress')`;
const SORT_COLUMNS = {
  deadline: DEADLINE,
  decidedOn: 'a.decided_on',
  group: 'g.sort_name',
  state: `array_position(array['open', 'in_progress', 'done', 'abandoned'], a.state)`,
  updatedAt: 'a.updated_at',
};

/** Reads actions: one, or a page of them. */
@Injectable()
export class ActionLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountDirectory,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly groups: GroupLists,
    private readonly meetings: MeetingLists,
    private readonly clock: Clock,
  ) {}

  async list(query: Query, actor: Actor): Promise<{ data: ActionView[]; total: number }> {
    const { where, values } = this.conditions(query, actor);
    const order = query.order === 'asc' ? 'asc' : 'desc';
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select a.id ${SOURCE} where ${where} order by ${SORT_COLUMNS[query.sort]} ${order} nulls last,
         a.decided_on desc, a.position, a.id limit ${query.perPage} offset ${offsetOf(query)}`,
      values,
    );
    const [count] = await this.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n ${SOURCE} where ${where}`,
      values,
    );
    const ids = rows.map(({ id }) => id);
    return { data: await this.some(this.dataSource.manager, ids), total: count?.n ?? 0 };
  }

  /** Open actions past their last day. */
  async countLate(): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n ${SOURCE} where ${OPEN} and ${DEADLINE} < $1`,
      [this.clock.today()],
    );
    return row?.n ?? 0;
  }

  /** @throws action_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<ActionView> {
    const [found] = await this.some(manager, [id]);
    if (!found) throw promiseProblems.action_not_found();
    return found;
  }

  /** Promised at a meeting, in order: « actions à réaliser avant le prochain GT » of its minutes. */
  async ofMeeting(manager: EntityManager, meetingId: string): Promise<ActionView[]> {
    return this.where(manager, 'a.meeting_id = $1', [meetingId]);
  }

  /** Still open, promised before this meeting: what its agenda begins with. */
  async carriedInto(manager: EntityManager, meetingId: string): Promise<ActionView[]> {
    return this.where(
      manager,
      `${OPEN} and a.meeting_id is distinct from $1 and exists (
         select 1 from meetings t where t.id = $1 and t.group_id = a.group_id
           and coalesce(m.starts_on, a.decided_on) <= t.starts_on)`,
      [meetingId],
    );
  }

  /** Those that a reminder may be due for, by id. */
  async openWithDeadline(manager: EntityManager): Promise<ActionView[]> {
    return this.where(manager, `${OPEN} and ${DEADLINE} is not null`, []);
  }

  private async where(manager: EntityManager, condition: string, values: unknown[]): Promise<ActionView[]> {
    const order = 'coalesce(m.starts_on, a.decided_on), a.position, a.id';
    return this.views(manager, await rowsOf(manager, condition, values, order));
  }

  private conditions(query: Partial<Query>, actor: Actor): { where: string; values: unknown[] } {
    const conditions = ['true'];
    const values: unknown[] = [];
    const value = (given: unknown) => {
      values.push(given);
      return `$${values.length}`;
    };
    const { ids, groupId, meetingId, state, open, late, ownerSide, promisedBy, promisedTo, mine } = query;
    if (ids) conditions.push(`a.id = any(${value(ids)}::uuid[])`);
    if (groupId) conditions.push(`a.group_id = ${value(groupId)}`);
    if (meetingId) conditions.push(`a.meeting_id = ${value(meetingId)}`);
    if (state) conditions.push(`a.state = ${value(state)}`);
    if (open !== undefined) conditions.push(`${OPEN} = ${String(open)}`);
    if (late !== undefined) {
      conditions.push(`(${OPEN} and coalesce(${DEADLINE} < ${value(this.clock.today())}, false)) = ${String(late)}`);
    }
    if (ownerSide) conditions.push(`a.owner_side = ${value(ownerSide)}`);
    if (promisedBy) conditions.push(`a.owner_partner_id = ${value(promisedBy)}`);
    if (promisedTo) {
      const partner = value(promisedTo);
      conditions.push(
        `a.owner_side = 'pigma' and (a.towards_partner_id = ${partner} or (a.towards_partner_id is null and exists (
           select 1 from group_members s where s.group_id = a.group_id and s.partner_id = ${partner}
             and (s.started_on is null or s.started_on <= a.decided_on)
             and (s.ended_on is null or s.ended_on >= a.decided_on))))`,
      );
    }
    if (mine !== undefined) {
      conditions.push(`(a.owner_account_id is not distinct from ${value(actor.accountId)}::uuid) = ${String(mine)}`);
    }
    for (const word of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)) {
      conditions.push(`a.search_text like ${value(`% ${likePattern(word)}%`)}`);
    }
    return { where: conditions.join(' and '), values };
  }

  /** In the order of the ids. */
  private async some(manager: EntityManager, ids: string[]): Promise<ActionView[]> {
    if (ids.length === 0) return [];
    const views = await this.views(manager, await rowsOf(manager, 'a.id = any($1::uuid[])', [ids]));
    return views.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  private async views(manager: EntityManager, rows: Row[]): Promise<ActionView[]> {
    if (rows.length === 0) return [];
    const distinct = (values: (string | null)[]) => [...new Set(values.flatMap((id) => id ?? []))];
    const meetings = await this.meetings.namesOf(manager, distinct(rows.map((row) => row.meetingId)));
    const groups = await this.groups.briefly(manager, distinct(rows.map((row) => row.groupId)));
    const partners = await this.partners.namesOf(
      manager,
      distinct(rows.flatMap((row) => [row.ownerPartnerId, row.towardsPartnerId])),
    );
    const contacts = await this.contacts.peopleOf(manager, distinct(rows.map((row) => row.ownerContactId)));
    const accounts = await this.accounts.peopleOf(manager, distinct(rows.map((row) => row.ownerAccountId)));
    const today = this.clock.today();
    return rows.map((row) => {
      const ownerPartnerName = partners.get(row.ownerPartnerId ?? '') ?? null;
      const person = contacts.get(row.ownerContactId ?? '') ?? accounts.get(row.ownerAccountId ?? '');
      const ownerName = person?.name ?? null;
      return {
        ...row,
        groupName: groups.get(row.groupId)?.name ?? '',
        meetingName: meetings.get(row.meetingId ?? '') ?? null,
        ownerPartnerName,
        ownerName,
        owner: actionOwner({ ownerSide: row.ownerSide, ownerPartnerName, ownerName }),
        towardsPartnerName: partners.get(row.towardsPartnerId ?? '') ?? null,
        due: actionDue(row),
        late: isLate(row, today),
      };
    });
  }
}

function rowsOf(manager: EntityManager, condition: string, values: unknown[], order = 'a.id'): Promise<Row[]> {
  return manager.query<Row[]>(
    `select a.id, a.group_id as "groupId", a.meeting_id as "meetingId", a.text, a.owner_side as "ownerSide",
         a.owner_account_id as "ownerAccountId", a.owner_partner_id as "ownerPartnerId",
         a.owner_contact_id as "ownerContactId", a.towards_partner_id as "towardsPartnerId",
         a.decided_on::text as "decidedOn", a.due_kind as "dueKind", a.due_on::text as "dueOn",
         (${DEADLINE})::text as deadline, a.state, a.outcome, a.closed_on::text as "closedOn",
         a.reminded_on::text as "remindedOn", a.created_at as "createdAt", a.updated_at as "updatedAt", a.version
       ${SOURCE} where ${condition} order by ${order}`,
    values,
  );
}
