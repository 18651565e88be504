import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { isOpen, sitsOn } from '#domain/meeting/group.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { GroupMember, WorkingGroup } from './groups.entity.js';
import { groupProblems } from './groups.problems.js';
import type { group, groupQuery, groupSummary, member } from './groups.schemas.js';

export type GroupView = z.infer<typeof group>;
type GroupSummary = z.infer<typeof groupSummary>;
export type GroupBrief = Pick<GroupView, 'name' | 'kind' | 'keepsMinutes' | 'open'>;
export type MemberView = z.infer<typeof member>;

const SORT_COLUMNS = { name: 'g.sortName', kind: 'g.kind', createdAt: 'g.createdAt', updatedAt: 'g.updatedAt' };
const SITS = `(m.started_on is null or m.started_on <= :today) and (m.ended_on is null or m.ended_on >= :today)`;

/** Reads groups: one with its members, or a page of them. */
@Injectable()
export class GroupLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof groupQuery>): Promise<{ data: GroupSummary[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(WorkingGroup, 'g');
    if (query.ids) builder.where('g.id in (:...ids)', { ids: query.ids });
    else builder.where(`g.archived_at is ${query.archived ? 'not ' : ''}null`);
    if (query.kind) builder.andWhere('g.kind = :kind', { kind: query.kind });
    if (query.partnerId) {
      builder.andWhere(
        `exists (select 1 from group_members m where m.group_id = g.id and m.partner_id = :partnerId and ${SITS})`,
        { partnerId: query.partnerId, today: this.clock.today() },
      );
    }
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`g.search_text like :word${n}`, { [`word${n}`]: `% ${likePattern(word)}%` });
    }
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order).addOrderBy('g.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.summaries(found, this.dataSource.manager), total };
  }

  /** @throws group_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<GroupView> {
    const found = await manager.findOneBy(WorkingGroup, { id });
    if (!found) throw groupProblems.group_not_found();
    return this.view(found, manager);
  }

  /** What the meetings of groups show of them, by id. */
  async briefly(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, GroupBrief>> {
    const found = await manager.findBy(WorkingGroup, { id: In([...ids]) });
    return new Map(
      found.map(({ id, name, kind, keepsMinutes }) => [id, { name, kind, keepsMinutes, open: isOpen(kind) }]),
    );
  }

  async view(found: WorkingGroup, manager: EntityManager): Promise<GroupView> {
    const [summary] = await this.summaries([found], manager);
    if (!summary) throw groupProblems.group_not_found();
    return { ...summary, members: await this.members(found.id, manager) };
  }

  /** Everybody who sits or sat, by organisation then by name, under their present names. */
  async members(groupId: string, manager: EntityManager): Promise<MemberView[]> {
    const seats = await manager.findBy(GroupMember, { groupId });
    const given = <T>(values: (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))];
    const names = await this.partners.namesOf(manager, given(seats.map(({ partnerId }) => partnerId)));
    const people = await this.contacts.peopleOf(manager, given(seats.map(({ contactId }) => contactId)));
    const today = this.clock.today();
    return seats
      .map(({ id, partnerId, contactId, startedOn, endedOn }) => {
        const person = people.get(contactId ?? '');
        const partnerName = names.get(partnerId ?? '') ?? null;
        const who = { partnerId, partnerName, contactId, contactName: person?.name ?? null };
        const current = sitsOn({ startedOn, endedOn }, today);
        return { id, ...who, email: person?.email ?? null, startedOn, endedOn, current };
      })
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  private async summaries(found: WorkingGroup[], manager: EntityManager): Promise<GroupSummary[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const today = this.clock.today();
    const seats = await manager.findBy(GroupMember, { groupId: In(ids) });
    const near = await this.nearMeetings(ids, manager);
    return found.map(({ sortName: _, searchText: __, ...rest }) => {
      const current = seats.filter((seat) => seat.groupId === rest.id && sitsOn(seat, today));
      const partners = new Set(current.flatMap(({ partnerId }) => partnerId ?? []));
      const people = new Set(current.flatMap(({ contactId }) => contactId ?? []));
      const [lastMeeting, nextMeeting] = ['last', 'next'].map((which) => {
        const row = near.find((one) => one.groupId === rest.id && one.which === which);
        return row ? { id: row.id, number: row.number, title: row.title, startsOn: row.startsOn } : null;
      });
      return {
        ...rest,
        open: isOpen(rest.kind),
        counts: { partners: partners.size, people: people.size },
        lastMeeting: lastMeeting ?? null,
        nextMeeting: nextMeeting ?? null,
      };
    });
  }

  /** Of each group, its last meeting before today and the first from today on; cancelled ones left out. */
  private nearMeetings(ids: string[], manager: EntityManager) {
    type Row = NonNullable<GroupSummary['nextMeeting']> & { groupId: string; which: 'last' | 'next' };
    const columns = `distinct on (group_id) group_id as "groupId", id, number, title, starts_on::text as "startsOn"`;
    const of = `from meetings where group_id = any($1) and state <> 'cancelled'`;
    return manager.query<Row[]>(
      `(select ${columns}, 'last' as which ${of} and starts_on < $2 order by group_id, starts_on desc, id)
       union all
       (select ${columns}, 'next' as which ${of} and starts_on >= $2 order by group_id, starts_on, id)`,
      [ids, this.clock.today()],
    );
  }
}

const rank = ({ partnerName, contactName, startedOn, id }: MemberView): string =>
  [foldText(partnerName ?? '~'), foldText(contactName ?? ''), startedOn ?? '', id].join('\n');
