import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import type { MinutesContent } from '#domain/minutes/content.js';
import { isVersionDue } from '#domain/minutes/kept-version.js';
import { afterMinutesAct } from '#domain/minutes/minutes-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { defaultContent } from '#wording/minutes/default-sections.js';
import { History } from '../history/history.service.js';
import { Minutes, MinutesImage, MinutesVersion } from './minutes.entity.js';
import { MinutesFactsReader } from './minutes-facts.service.js';
import { MinutesLists, type MinutesView } from './minutes-lists.service.js';
import { minutesProblems } from './minutes.problems.js';
import type { saveMinutesBody } from './minutes.schemas.js';
import { imageIds } from './print/print-images.js';
import { cleanRichText } from './rich-text/clean-rich-text.js';
import { readRichText } from './rich-text/read-rich-text.js';

/** Characters of the whole text, markup included: beyond, no reader and no printer follows. */
const MAX_TEXT = 600_000;

/** Writes minutes: begins them from the meeting's data, saves what is typed, keeps versions. */
@Injectable()
export class MinutesWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly reader: MinutesFactsReader,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws meeting_not_found, minutes_not_kept, minutes_exist */
  async create(meetingId: string, actor: Actor): Promise<MinutesView> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { meeting, facts } = await this.reader.of(manager, meetingId);
        if (!meeting.keepsMinutes) throw minutesProblems.minutes_not_kept();
        const now = this.clock.now();
        const created = await manager.save(Minutes, {
          ...{ meetingId, state: 'draft' as const, erratum: 0, erratumReason: null },
          content: defaultContent(facts, meeting.rapporteurs, () => randomUUID()),
          ...{ updatedBy: actor.label, createdAt: now, updatedAt: now, version: 1 },
        });
        await this.record(manager, created.id, 'created', actor);
        return this.lists.view(created, manager);
      });
    } catch (error) {
      // The index decides when two people begin them at once.
      if (error instanceof QueryFailedError && /minutes_meeting_id_key/.test(error.message)) {
        throw minutesProblems.minutes_exist();
      }
      throw error;
    }
  }

  /**
   * Saves what is typed, cleaned. What it overwrites becomes a version when another hand takes over or after ten
   * minutes. The same text again changes nothing.
   * @throws minutes_not_found, stale_minutes, minutes_act_refused, minutes_too_long, unknown_image
   */
  save(id: string, body: z.output<typeof saveMinutesBody>, actor: Actor): Promise<MinutesView> {
    return this.write(id, body.version, actor, (manager) => this.cleaned(manager, body.content));
  }

  /** @throws minutes_not_found, minutes_version_not_found, stale_minutes, minutes_act_refused */
  restore(id: string, versionId: string, version: number, actor: Actor): Promise<MinutesView> {
    return this.write(
      id,
      version,
      actor,
      async (manager, found) => {
        const wanted = await manager.findOneBy(MinutesVersion, { id: versionId, minutesId: id });
        if (!wanted) throw minutesProblems.minutes_version_not_found();
        await this.keep(manager, found, 'kept', null);
        await this.record(manager, id, 'version_restored', actor, { version: wanted.number });
        return wanted.content;
      },
      false,
    );
  }

  /** Keeps what is written now as a version with a name. @throws minutes_not_found, stale_minutes */
  keepNow(id: string, note: string | null, version: number, actor: Actor): Promise<MinutesView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.locked(manager, id, version);
      await this.keep(manager, { ...found, updatedBy: actor.label }, 'named', note);
      return this.lists.view(found, manager);
    });
  }

  /** Locks minutes at the version their author read. @throws minutes_not_found, stale_minutes with `current` */
  async locked(manager: EntityManager, id: string, version: number): Promise<Minutes> {
    const found = await manager.findOne(Minutes, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw minutesProblems.minutes_not_found();
    if (found.version !== version) {
      const current = await this.lists.view(found, manager);
      throw minutesProblems.stale_minutes({ by: found.updatedBy }, { extra: { current } });
    }
    return found;
  }

  async record(
    manager: EntityManager,
    id: string,
    action: string,
    actor: Actor,
    what: { version?: number; erratum?: number; recipients?: number } = {},
    reason: string | null = null,
  ) {
    const changes = Object.entries(what).map(([field, after]) => ({ field, before: null, after }));
    await this.history.record(manager, { entity: 'minutes', entityId: id, action, actor, reason, changes });
  }

  /** Adds a version. @returns its number */
  async keep(
    manager: EntityManager,
    found: Minutes,
    kind: MinutesVersion['kind'],
    note: string | null,
    printed: Partial<Pick<MinutesVersion, 'document' | 'facts' | 'fingerprint' | 'author'>> = {},
  ): Promise<MinutesVersion> {
    const last = await manager.maximum(MinutesVersion, 'number', { minutesId: found.id });
    return manager.save(MinutesVersion, {
      ...{ minutesId: found.id, number: (last ?? 0) + 1, kind, note },
      ...{ erratum: found.erratum, erratumReason: found.erratumReason, content: found.content },
      ...{ document: null, facts: null, fingerprint: null, author: found.updatedBy },
      ...{ createdAt: this.clock.now(), withdrawnAt: null },
      ...printed,
    });
  }

  private write(
    id: string,
    version: number,
    actor: Actor,
    next: (manager: EntityManager, found: Minutes) => Promise<MinutesContent>,
    keeps = true,
  ): Promise<MinutesView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.locked(manager, id, version);
      afterMinutesAct('write', found);
      const content = await next(manager, found);
      if (JSON.stringify(content) === JSON.stringify(ordered(found.content))) return this.lists.view(found, manager);
      if (keeps) await this.keepOverwritten(manager, found, actor);
      const now = this.clock.now();
      const after = { ...found, content, updatedBy: actor.label, updatedAt: now, version: version + 1 };
      return this.lists.view(await manager.save(Minutes, after), manager);
    });
  }

  private async keepOverwritten(manager: EntityManager, found: Minutes, actor: Actor): Promise<void> {
    const [last] = await manager.find(MinutesVersion, {
      where: { minutesId: found.id },
      order: { number: 'desc' },
      take: 1,
    });
    const hands = { before: found.updatedBy, now: actor.label };
    const due = isVersionDue(last?.createdAt ?? null, hands, this.clock.now());
    // The sections that minutes begin with are nobody's text.
    if (due && found.version > 1) await this.keep(manager, found, 'kept', null);
  }

  private async cleaned(manager: EntityManager, given: MinutesContent): Promise<MinutesContent> {
    const length = given.sections.reduce((sum, { html }) => sum + html.length, 0);
    if (length > MAX_TEXT) throw minutesProblems.minutes_too_long();
    const sections = given.sections.map((section) => ({ ...section, html: cleanRichText(section.html) }));
    const shown = sections.map(({ title, html }) => ({ title, ids: imageIds(readRichText(html)) }));
    const ids = [...new Set(shown.flatMap((one) => one.ids))];
    const known = ids.length > 0 ? await manager.findBy(MinutesImage, { id: In(ids) }) : [];
    const missing = shown.find((one) => one.ids.some((imageId) => !known.some((image) => image.id === imageId)));
    if (missing) throw minutesProblems.unknown_image({ title: missing.title });
    return ordered({ ...given, sections });
  }
}

/** PostgreSQL gives keys back in an order of its own. */
const ordered = ({ followedBy, recipients, sections }: MinutesContent): MinutesContent => ({
  followedBy,
  recipients,
  sections: sections.map(({ id, kind, depth, numbered, title, html }) => ({ id, kind, depth, numbered, title, html })),
});
