import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { agendaClock } from '#domain/meeting/agenda-clock.js';
import type { Actor } from '#platform/auth/actor.js';
import { OPEN_ACTIONS_TITLE } from '#wording/meeting/agenda-words.js';
import { History } from '../../history/history.service.js';
import { DocumentStore } from '../documents/document-store.service.js';
import { Meeting } from '../meetings.entity.js';
import { meetingProblems } from '../meetings.problems.js';
import { Meetings } from '../meetings.service.js';
import { ActionLists } from '../promises/action-lists.service.js';
import { AgendaItem } from './agenda.entity.js';
import { agendaProblems } from './agenda.problems.js';
import type { agenda, createItemBody, orderBody, updateItemBody } from './agenda.schemas.js';

export type AgendaView = z.infer<typeof agenda>;
const MOST = 100;

/** What a meeting speaks of, in order. Its version moves at each change: nobody orders what they have not seen. */
@Injectable()
export class Agendas implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly actions: ActionLists,
    private readonly documents: DocumentStore,
    private readonly history: History,
  ) {}

  onModuleInit(): void {
    this.meetings.onCreated((manager, meeting) => this.open(manager, meeting));
  }

  /** @throws meeting_not_found */
  async of(meetingId: string, manager: EntityManager = this.dataSource.manager): Promise<AgendaView> {
    // Its row alone: what clashes with it and what it is called say nothing here.
    const meeting = await manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) throw meetingProblems.meeting_not_found();
    const items = await itemsOf(manager, meetingId);
    const documents = await this.documents.ofMeeting(manager, meetingId);
    const { starts, ...sums } = agendaClock(
      items.map(({ minutes }) => minutes),
      meeting,
    );
    return {
      meetingId,
      version: meeting.agendaVersion,
      items: items.map(({ meetingId: _, ...item }, index) => ({
        ...item,
        startsAt: starts[index] ?? null,
        documents: documents.filter(({ agendaItemId }) => agendaItemId === item.id),
      })),
      documents: documents.filter(({ agendaItemId }) => agendaItemId === null),
      ...sums,
      openActions: await this.actions.carriedInto(manager, meetingId),
    };
  }

  /** @throws meeting_not_found, stale_agenda, meeting_closed, agenda_too_long */
  add(meetingId: string, body: z.output<typeof createItemBody>, actor: Actor): Promise<AgendaView> {
    const { version, position, ...fields } = body;
    return this.change(meetingId, version, actor, async (manager, items) => {
      if (items.length >= MOST) throw agendaProblems.agenda_too_long();
      const empty = { kind: 'topic' as const, notes: null, speaker: null, minutes: null };
      const at = Math.min(position ?? items.length + 1, items.length + 1);
      const made = await manager.save(AgendaItem, { ...empty, ...fields, meetingId, position: items.length + 1 });
      await place(manager, items.map(({ id }) => id).toSpliced(at - 1, 0, made.id));
    });
  }

  /** @throws meeting_not_found, stale_agenda, meeting_closed, agenda_item_not_found */
  update(meetingId: string, id: string, body: z.output<typeof updateItemBody>, actor: Actor): Promise<AgendaView> {
    const { version, ...fields } = body;
    return this.change(meetingId, version, actor, async (manager, items) => {
      if (!items.some((item) => item.id === id)) throw agendaProblems.agenda_item_not_found();
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      if (given.length > 0) await manager.update(AgendaItem, { id }, Object.fromEntries(given));
    });
  }

  /** Its documents stay with the meeting. @throws meeting_not_found, stale_agenda, meeting_closed, agenda_item_not_found */
  remove(meetingId: string, id: string, version: number, actor: Actor): Promise<AgendaView> {
    return this.change(meetingId, version, actor, async (manager, items) => {
      if (!items.some((item) => item.id === id)) throw agendaProblems.agenda_item_not_found();
      await manager.delete(AgendaItem, { id });
      await place(
        manager,
        items.map((item) => item.id).filter((other) => other !== id),
      );
    });
  }

  /** @throws meeting_not_found, stale_agenda, meeting_closed, agenda_order_incomplete */
  order(meetingId: string, { ids, version }: z.output<typeof orderBody>, actor: Actor): Promise<AgendaView> {
    return this.change(meetingId, version, actor, async (manager, items) => {
      const known = new Set(items.map(({ id }) => id));
      if (ids.length !== known.size || new Set(ids).size !== known.size || !ids.every((id) => known.has(id))) {
        throw agendaProblems.agenda_order_incomplete();
      }
      await place(manager, ids);
    });
  }

  /** A new agenda opens with what was promised and is not done. */
  private async open(manager: EntityManager, { id: meetingId }: Meeting): Promise<void> {
    if ((await this.actions.carriedInto(manager, meetingId)).length === 0) return;
    const what = { kind: 'actions' as const, title: OPEN_ACTIONS_TITLE, notes: null, speaker: null, minutes: null };
    await manager.insert(AgendaItem, { ...what, meetingId, position: 1 });
  }

  private change(
    meetingId: string,
    version: number,
    actor: Actor,
    work: (manager: EntityManager, items: AgendaItem[]) => Promise<void>,
  ): Promise<AgendaView> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.meetings.lock(manager, meetingId);
      if (meeting.agendaVersion !== version) {
        throw agendaProblems.stale_agenda(undefined, { extra: { current: await this.of(meetingId, manager) } });
      }
      if (meeting.state === 'cancelled') throw meetingProblems.meeting_closed();
      const before = await itemsOf(manager, meetingId);
      await work(manager, before);
      await manager.update(Meeting, { id: meetingId }, { agendaVersion: version + 1 });
      const about = { entity: 'meeting', entityId: meetingId, action: 'agenda_changed', actor };
      await this.history.recordDifference(manager, {
        ...about,
        before: { agenda: before.map(lineOf) },
        after: { agenda: (await itemsOf(manager, meetingId)).map(lineOf) },
      });
      return this.of(meetingId, manager);
    });
  }
}

function itemsOf(manager: EntityManager, meetingId: string): Promise<AgendaItem[]> {
  return manager.find(AgendaItem, { where: { meetingId }, order: { position: 'asc' } });
}

/** What a history shows of an item. */
function lineOf({ title, speaker, minutes, notes }: AgendaItem): string {
  const parts = [title, speaker, minutes === null ? null : `${minutes} min`, notes];
  return parts.filter((part) => part !== null).join(' – ');
}

/** Puts items at 1, 2, 3… in one statement; the unique constraint looks at the end. */
async function place(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `update agenda_items i set position = o.place
     from unnest($1::uuid[]) with ordinality o(id, place) where o.id = i.id`,
    [ids],
  );
}
