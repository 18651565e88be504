import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { isInOrder, placeKey } from '#domain/meeting/schedule.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Groups } from '../groups/groups.service.js';
import { History } from '../history/history.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { MeetingLists, type MeetingView } from './meeting-lists.service.js';
import { Meeting } from './meetings.entity.js';
import { meetingProblems } from './meetings.problems.js';
import type { createMeetingBody, updateMeetingBody } from './meetings.schemas.js';

type Listener = (manager: EntityManager, meeting: Meeting, actor: Actor) => Promise<void>;
/** What else changes of a meeting, given what it was and what it becomes; it may refuse by throwing. */
type ChangeListener = (
  manager: EntityManager,
  before: Meeting,
  after: Meeting,
  actor: Actor,
) => Promise<Partial<Meeting>>;

/** Creates and changes meetings, with a line of history each time. */
@Injectable()
export class Meetings {
  private readonly creationListeners: Listener[] = [];
  private readonly moveListeners: Listener[] = [];
  private readonly changeListeners: ChangeListener[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MeetingLists,
    private readonly groups: Groups,
    private readonly partners: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Calls back, in the transaction that creates a meeting: its agenda opens, its expected people are listed. */
  onCreated(listener: Listener): void {
    this.creationListeners.push(listener);
  }

  /** Calls back, in the transaction that gives a meeting another first day. */
  onMoved(listener: Listener): void {
    this.moveListeners.push(listener);
  }

  /** Calls back, in the transaction that changes a meeting, before it is kept. */
  onChanged(listener: ChangeListener): void {
    this.changeListeners.push(listener);
  }

  /**
   * Numbered after the last of its group, which is locked: two meetings never get one number.
   * @throws group_not_found, group_is_archived, unknown_host, schedule_out_of_order, next_out_of_order, number_taken
   */
  create(body: z.output<typeof createMeetingBody>, actor: Actor): Promise<MeetingView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const group = await this.groups.lock(manager, body.groupId);
      if (group.archivedAt) throw meetingProblems.group_is_archived();
      if (body.number && !group.numbered) throw meetingProblems.no_number_here();
      const number = group.numbered ? (body.number ?? (await nextNumber(manager, group.id))) : null;
      const wanted = { ...EMPTY, ...body, endsOn: body.endsOn ?? body.startsOn, number };
      await this.refuseFaulty(manager, wanted);
      const created = await save(manager, { ...wanted, createdAt: now, updatedAt: now, version: 1 });
      for (const listener of this.creationListeners) await listener(manager, created, actor);
      // The listeners may have changed it.
      const view = await this.lists.one(created.id, manager);
      await this.record(manager, 'created', actor, null, view);
      return view;
    });
  }

  /** @throws meeting_not_found, stale_meeting, meeting_closed, and those of `create` */
  update(id: string, body: z.output<typeof updateMeetingBody>, actor: Actor): Promise<MeetingView> {
    const { version, ...fields } = body;
    const next = async (manager: EntityManager, before: Meeting, group: LockedGroup | null) => {
      if (before.state === 'cancelled') throw meetingProblems.meeting_closed();
      const given: Partial<Meeting> = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      );
      if (given.number && !group?.numbered) throw meetingProblems.no_number_here();
      // A meeting of one day that moves to another stays one of one day.
      if (given.startsOn && !fields.endsOn && before.startsOn === before.endsOn) given.endsOn = given.startsOn;
      const after = { ...before, ...given };
      after.endsOn ??= after.startsOn;
      await this.refuseFaulty(manager, after);
      if (after.startsOn !== before.startsOn && after.state !== 'held') {
        for (const listener of this.moveListeners) await listener(manager, after, actor);
      }
      for (const listener of this.changeListeners) {
        Object.assign(after, await listener(manager, before, after, actor));
      }
      return after;
    };
    return this.change({ id, version, action: 'updated', actor, lockGroup: Boolean(fields.number) }, next);
  }

  /** For one created by mistake, that nobody was told of. @throws meeting_not_found, stale_meeting, meeting_known_outside */
  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.lock(manager, id);
      const view = await this.lists.view(found, manager);
      if (found.version !== version) throw meetingProblems.stale_meeting(undefined, { extra: { current: view } });
      if (found.state !== 'planned' || found.announced) throw meetingProblems.meeting_known_outside();
      await manager.delete(Meeting, { id });
      const about = { entity: 'group', entityId: found.groupId, action: 'meeting_removed', actor };
      await this.history.record(manager, { ...about, changes: [{ field: 'meeting', before: view.name, after: null }] });
    });
  }

  /** Locks a meeting until the end of the caller's transaction. @throws meeting_not_found */
  async lock(manager: EntityManager, id: string): Promise<Meeting> {
    const found = await manager.findOne(Meeting, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!found) throw meetingProblems.meeting_not_found();
    return found;
  }

  /**
   * Runs one change on a locked meeting at the version its author read.
   * @param act.lockGroup for a change of number: the group is locked too, and first
   */
  change(
    act: { id: string; version: number; action: string; actor: Actor; lockGroup?: boolean },
    next: (manager: EntityManager, before: Meeting, group: LockedGroup | null) => Promise<Partial<Meeting>>,
  ): Promise<MeetingView> {
    const { id, version, action, actor, lockGroup = false } = act;
    return this.dataSource.transaction(async (manager) => {
      const groupId = lockGroup ? (await this.lists.one(id, manager)).groupId : null;
      const group = groupId ? await this.groups.lock(manager, groupId) : null;
      const before = await this.lock(manager, id);
      const seen = await this.lists.view(before, manager);
      if (before.version !== version) throw meetingProblems.stale_meeting(undefined, { extra: { current: seen } });
      const changes = await next(manager, before, group);
      const wanted = { ...before, ...changes, updatedAt: this.clock.now(), version: version + 1 };
      const view = await this.lists.view(await save(manager, wanted), manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  private async refuseFaulty(manager: EntityManager, wanted: Wanted): Promise<void> {
    const { hostPartnerId, nextStartsOn, nextEndsOn, startsOn, endsOn } = wanted;
    if (hostPartnerId && !(await this.partners.namesOf(manager, [hostPartnerId])).has(hostPartnerId)) {
      throw meetingProblems.unknown_host();
    }
    if (!isInOrder(wanted) || days(startsOn, endsOn) > 31) {
      const field = startsOn > endsOn || days(startsOn, endsOn) > 31 ? 'endsOn' : 'endsAt';
      throw meetingProblems.schedule_out_of_order(undefined, {
        errors: { [field]: 'La fin précède le début, ou en est à plus d’un mois.' },
      });
    }
    const last = nextEndsOn ?? nextStartsOn;
    if (last !== null && (nextStartsOn === null || nextStartsOn > last || days(nextStartsOn, last) > 366)) {
      throw meetingProblems.next_out_of_order(undefined, {
        errors: { nextEndsOn: 'La fin précède le début, ou en est à plus d’un an.' },
      });
    }
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: MeetingView | null, after: MeetingView) {
    const about = { entity: 'meeting', entityId: after.id, action, actor };
    const states = { before: before ? stateOf(before) : {}, after: stateOf(after) };
    return this.history.recordDifference(manager, { ...about, ...states });
  }
}

/** What a change of number asks of the group. */
interface LockedGroup {
  id: string;
  numbered: boolean;
}

type Wanted = Pick<
  Meeting,
  'hostPartnerId' | 'nextStartsOn' | 'nextEndsOn' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt'
>;

const EMPTY = {
  title: null,
  startsAt: null,
  endsAt: null,
  place: null,
  videoUrl: null,
  hostPartnerId: null,
  rapporteurs: [] as string[],
  introduction: null,
  learnt: null,
  answerBy: null,
  capacity: null,
  registrationOpen: false,
  registrationClosesOn: null,
  registrationLink: null,
  nextStartsOn: null,
  nextEndsOn: null,
  nextLabel: null,
  nextSubject: null,
  state: 'planned' as const,
  cancelReason: null,
  sequence: 0,
  announced: null,
  agendaVersion: 1,
};

/** Fields a history line compares. */
function stateOf(view: MeetingView): Record<string, unknown> {
  const { number, title, when, place, videoUrl, hostPartnerName, rapporteurs, introduction, learnt } = view;
  const { answerBy, capacity, nextStartsOn, nextEndsOn, nextLabel, nextSubject, state, cancelReason } = view;
  const { registrationOpen, registrationClosesOn } = view;
  const what = { number, title, when, place, videoUrl, hostPartnerName, rapporteurs, introduction, learnt };
  const open = { registrationOpen, registrationClosesOn };
  return {
    ...what,
    ...open,
    answerBy,
    capacity,
    nextStartsOn,
    nextEndsOn,
    nextLabel,
    nextSubject,
    state,
    cancelReason,
  };
}

/** Rank of the next meeting of a locked group. */
export async function nextNumber(manager: EntityManager, groupId: string): Promise<number> {
  const [row] = await manager.query<{ last: number }[]>(
    `select coalesce(max(number), 0)::int as last from meetings where group_id = $1`,
    [groupId],
  );
  return (row?.last ?? 0) + 1;
}

/** Saves a meeting with what follows from its words. @throws number_taken */
async function save(manager: EntityManager, wanted: Omit<Meeting, 'id' | 'placeKey' | 'searchText'>): Promise<Meeting> {
  const searchText = ` ${foldText([wanted.title, wanted.place, wanted.number, wanted.learnt].filter((part) => part !== null).join(' '))}`;
  try {
    return await manager.save(Meeting, { ...wanted, placeKey: placeKey(wanted.place), searchText });
  } catch (error) {
    const constraint =
      error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : null;
    if (constraint !== 'meetings_group_id_number_key' || wanted.number === null) throw error;
    throw meetingProblems.number_taken({ number: wanted.number }, { errors: { number: 'Ce numéro est déjà pris.' } });
  }
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
