import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { labelFaults } from '#domain/meeting/next-meeting.js';
import { clash } from '#domain/meeting/schedule.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { labelFaultSentence } from '#wording/meeting/next-meeting-sentence.js';
import { meetingName, scheduleSentence } from '#wording/meeting/schedule-sentence.js';
import { GroupLists } from '../groups/group-lists.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { announcedOf } from './announced.js';
import { Meeting } from './meetings.entity.js';
import { meetingProblems } from './meetings.problems.js';
import type { meeting, meetingQuery } from './meetings.schemas.js';

export type MeetingView = z.infer<typeof meeting>;
type Query = z.infer<typeof meetingQuery>;

const SORT_COLUMNS = { startsOn: 'm.startsOn', number: 'm.number', group: 'g.sort_name', updatedAt: 'm.updatedAt' };

/** Reads meetings: one, or a page of them. */
@Injectable()
export class MeetingLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: GroupLists,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  async list(query: Query): Promise<{ data: MeetingView[]; total: number }> {
    const builder = this.filtered(query);
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order, 'NULLS LAST').addOrderBy('m.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(found, this.dataSource.manager), total };
  }

  /** Meetings whose day has come and that nobody said held. */
  countUnsettled(): Promise<number> {
    return this.filtered({ unsettled: true }).getCount();
  }

  /** @throws meeting_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<MeetingView> {
    const found = await manager.findOneBy(Meeting, { id });
    if (!found) throw meetingProblems.meeting_not_found();
    return this.view(found, manager);
  }

  async view(found: Meeting, manager: EntityManager): Promise<MeetingView> {
    const [view] = await this.views([found], manager);
    if (!view) throw meetingProblems.meeting_not_found();
    return view;
  }

  /** Names of meetings by id; one that does not exist is absent. */
  async namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<(Parameters<typeof meetingName>[0] & { id: string })[]>(
      `select m.id, m.number, m.title, m.starts_on::text as "startsOn", g.name as "groupName"
       from meetings m join working_groups g on g.id = m.group_id where m.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, meetingName(row)]));
  }

  private filtered(query: Partial<Query>) {
    const today = this.clock.today();
    const builder = this.dataSource.manager
      .createQueryBuilder(Meeting, 'm')
      .innerJoin('working_groups', 'g', 'g.id = m.group_id');
    if (query.ids) builder.andWhere('m.id in (:...ids)', { ids: query.ids });
    if (query.groupId) builder.andWhere('m.group_id = :groupId', { groupId: query.groupId });
    if (query.kind) builder.andWhere('g.kind = :kind', { kind: query.kind });
    if (query.state) builder.andWhere('m.state = :state', { state: query.state });
    if (query.upcoming !== undefined) {
      builder.andWhere(`m.ends_on ${query.upcoming ? '>=' : '<'} :today`, { today });
    }
    if (query.unsettled !== undefined) {
      builder.andWhere(`(m.ends_on < :today and m.state in ('planned', 'convened')) = :unsettled`, {
        today,
        unsettled: query.unsettled,
      });
    }
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`(m.search_text like :word${n} or g.search_text like :word${n})`, {
        [`word${n}`]: `% ${likePattern(word)}%`,
      });
    }
    return builder;
  }

  private async views(found: Meeting[], manager: EntityManager): Promise<MeetingView[]> {
    if (found.length === 0) return [];
    const groups = await this.groups.briefly(manager, [...new Set(found.map(({ groupId }) => groupId))]);
    const hosts = await this.partners.namesOf(
      manager,
      found.flatMap(({ hostPartnerId }) => hostPartnerId ?? []),
    );
    const rivals = await this.rivals(found, manager);
    const names = await this.namesOf(
      manager,
      rivals.map(({ id }) => id),
    );
    return found.map(({ placeKey: _, searchText: __, registrationLink: ___, announced, ...rest }) => {
      const group = groups.get(rest.groupId);
      const groupName = group?.name ?? '';
      const next = { startsOn: rest.nextStartsOn, endsOn: rest.nextEndsOn, label: rest.nextLabel };
      const now = announcedOf(rest);
      return {
        ...rest,
        groupName,
        groupKind: group?.kind ?? 'working_group',
        keepsMinutes: group?.keepsMinutes ?? false,
        name: meetingName({ ...rest, groupName }),
        when: scheduleSentence(rest),
        hostPartnerName: hosts.get(rest.hostPartnerId ?? '') ?? null,
        nextFaults: labelFaults(next).map(labelFaultSentence),
        changedSinceAnnounced: announced !== null && JSON.stringify(now) !== JSON.stringify(announcedOf(announced)),
        clashes: rivals.flatMap((rival) => {
          const reason = rest.state === 'cancelled' ? null : clash(rest, rival);
          const name = names.get(rival.id) ?? '';
          return reason ? [{ meetingId: rival.id, name, reason, sentence: clashSentence(reason, name, rival) }] : [];
        }),
      };
    });
  }

  /** Meetings that share a day with one of these, and its group or its place. */
  private rivals(found: Meeting[], manager: EntityManager): Promise<Meeting[]> {
    return manager
      .createQueryBuilder(Meeting, 'b')
      .where(
        `b.state <> 'cancelled' and exists (
           select 1 from meetings a where a.id = any(:ids) and a.id <> b.id
             and a.starts_on <= b.ends_on and b.starts_on <= a.ends_on
             and (a.group_id = b.group_id or a.place_key = b.place_key))`,
        { ids: found.map(({ id }) => id) },
      )
      .orderBy('b.startsOn')
      .addOrderBy('b.id')
      .getMany();
  }
}

function clashSentence(reason: 'group' | 'place', name: string, rival: Meeting): string {
  const when = scheduleSentence(rival);
  return reason === 'group'
    ? `« ${name} » a lieu au même moment (${when}) : les membres du groupe ne peuvent pas être aux deux.`
    : `« ${name} » est au même endroit au même moment (${when}).`;
}
