import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { countMaturities, sumDatasets } from '#domain/meeting/open-data-progress.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { AttendanceLists } from '../attendance/attendance-lists.service.js';
import { meetingProblems } from '../meetings.problems.js';
import { Meetings } from '../meetings.service.js';
import { FollowUp, Statement } from './round-table.entity.js';
import { roundTableProblems } from './round-table.problems.js';
import type {
  createStatementBody,
  orderStatementsBody,
  roundTable,
  statement,
  updateStatementBody,
} from './round-table.schemas.js';

export type RoundTableView = z.infer<typeof roundTable>;
export type StatementView = z.infer<typeof statement>;

const NOTHING = {
  ...{ kind: 'statement' as const, speaker: null, maturity: null, openDatasets: null, portal: null, portalUrl: null },
  ...{ software: null, licence: null, needs: null, quote: null, text: null },
};

/** « Tour de table »: one word of each represented organisation, as data. */
@Injectable()
export class RoundTables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly attendance: AttendanceLists,
    private readonly partners: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws meeting_not_found */
  async of(meetingId: string, manager: EntityManager = this.dataSource.manager): Promise<RoundTableView> {
    const present = await this.attendance.present(manager, meetingId);
    const statements = await this.statements(manager, meetingId);
    const said = (partnerId: string | null, name: string) =>
      statements.some((one) => (partnerId ? one.partnerId === partnerId : nameKey(one.organisation) === nameKey(name)));
    return {
      meetingId,
      statements,
      missing: present
        .filter(({ isHost, partnerId, name }) => !isHost && !said(partnerId, name))
        .map(({ partnerId, name }) => ({ partnerId, name })),
      maturities: countMaturities(statements),
      openDatasets: sumDatasets(statements),
      applied: await manager.existsBy(FollowUp, { meetingId }),
    };
  }

  /** Testimonies first, then the others, each in the order given. */
  async statements(manager: EntityManager, meetingId: string): Promise<StatementView[]> {
    const found = await manager.find(Statement, {
      where: { meetingId },
      order: { kind: 'desc', position: 'asc', id: 'asc' },
    });
    const names = await this.partners.namesOf(
      manager,
      found.flatMap(({ partnerId }) => partnerId ?? []),
    );
    return found.map(({ organisation, organisationKey: _, createdAt: __, updatedAt: ___, ...rest }) => ({
      ...rest,
      organisation: names.get(rest.partnerId ?? '') ?? organisation ?? '',
    }));
  }

  /** @throws meeting_not_found, meeting_closed, unknown_speaking_partner, statement_taken */
  add(meetingId: string, body: z.output<typeof createStatementBody>, actor: Actor): Promise<RoundTableView> {
    const { partnerId = null, organisation = null, ...fields } = body;
    return this.change(meetingId, async (manager) => {
      const name = (await this.partners.namesOf(manager, partnerId ? [partnerId] : [])).get(partnerId ?? '');
      if (partnerId && !name) throw roundTableProblems.unknown_speaking_partner();
      const position = ((await manager.maximum(Statement, 'position', { meetingId })) ?? 0) + 1;
      const now = this.clock.now();
      const who = {
        partnerId,
        organisation: partnerId ? null : organisation,
        organisationKey: partnerId ? '' : nameKey(organisation ?? ''),
      };
      const stamps = { position, createdAt: now, updatedAt: now, version: 1 };
      try {
        await manager.insert(Statement, { ...NOTHING, ...fields, ...who, meetingId, ...stamps });
      } catch (error) {
        const isDouble = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
        throw isDouble ? roundTableProblems.statement_taken({ name: name ?? organisation ?? '' }) : error;
      }
      await this.record(manager, meetingId, 'statement_added', actor, { after: name ?? organisation });
    });
  }

  /** @throws meeting_not_found, meeting_closed, statement_not_found, stale_statement */
  update(
    meetingId: string,
    id: string,
    body: z.output<typeof updateStatementBody>,
    actor: Actor,
  ): Promise<RoundTableView> {
    const { version, ...fields } = body;
    return this.change(meetingId, async (manager) => {
      const before = await this.find(manager, meetingId, id, version);
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const stamps = { updatedAt: this.clock.now(), version: version + 1 };
      await manager.update(Statement, { id }, { ...given, ...stamps });
      await this.history.recordDifference(manager, {
        ...{ entity: 'meeting', entityId: meetingId, action: 'statement_changed', actor },
        before: { [before.organisation]: wordsOf(before) },
        after: { [before.organisation]: wordsOf({ ...before, ...given }) },
      });
    });
  }

  /** @throws meeting_not_found, meeting_closed, statement_not_found, stale_statement */
  remove(meetingId: string, id: string, version: number, actor: Actor): Promise<RoundTableView> {
    return this.change(meetingId, async (manager) => {
      const { organisation } = await this.find(manager, meetingId, id, version);
      await manager.delete(Statement, { id });
      await this.record(manager, meetingId, 'statement_removed', actor, { before: organisation });
    });
  }

  /** @throws meeting_not_found, meeting_closed, statement_order_incomplete */
  order(meetingId: string, { ids }: z.output<typeof orderStatementsBody>): Promise<RoundTableView> {
    return this.change(meetingId, async (manager) => {
      const known = new Set((await manager.findBy(Statement, { meetingId })).map(({ id }) => id));
      if (ids.length !== known.size || new Set(ids).size !== known.size || !ids.every((id) => known.has(id))) {
        throw roundTableProblems.statement_order_incomplete();
      }
      await manager.query(
        `update meeting_statements s set position = o.place
         from unnest($1::uuid[]) with ordinality o(id, place) where o.id = s.id`,
        [ids],
      );
    });
  }

  private change(meetingId: string, work: (manager: EntityManager) => Promise<void>): Promise<RoundTableView> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.meetings.lock(manager, meetingId);
      if (meeting.state === 'cancelled') throw meetingProblems.meeting_closed();
      await work(manager);
      return this.of(meetingId, manager);
    });
  }

  private async find(manager: EntityManager, meetingId: string, id: string, version: number): Promise<StatementView> {
    const found = (await this.statements(manager, meetingId)).find((one) => one.id === id);
    if (!found) throw roundTableProblems.statement_not_found();
    if (found.version !== version) {
      throw roundTableProblems.stale_statement(undefined, { extra: { current: found } });
    }
    return found;
  }

  private record(
    manager: EntityManager,
    meetingId: string,
    action: string,
    actor: Actor,
    { before = null, after = null }: { before?: string | null; after?: string | null | undefined },
  ): Promise<void> {
    const about = { entity: 'meeting', entityId: meetingId, action, actor };
    return this.history.record(manager, { ...about, changes: [{ field: 'organisation', before, after }] });
  }
}

/** What a history compares of a statement. */
function wordsOf(said: StatementView): Record<string, unknown> {
  const { id: _, meetingId: __, partnerId: ___, organisation: ____, position: _____, version: ______, ...words } = said;
  return words;
}
