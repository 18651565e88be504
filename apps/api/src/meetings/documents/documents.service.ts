import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { AgendaItem } from '../agenda/agenda.entity.js';
import { Meetings } from '../meetings.service.js';
import { DocumentStore, type DocumentView } from './document-store.service.js';
import { MeetingDocument, MeetingDocumentVersion } from './documents.entity.js';
import { documentProblems, MAX_MEETING } from './documents.problems.js';
import type { linkBody, updateDocumentBody, uploadFields } from './documents.schemas.js';
import { fileKind } from './file-kind.js';

export interface UploadedFile {
  /** Where the upload was written; removed here, kept or not. */
  path: string;
  originalname: string;
  size: number;
}
type Content = { url: string } | { path: string; filename: string; contentType: string; size: number };

/** Documents of a meeting: brought, replaced by a new version, renamed, removed. */
@Injectable()
export class MeetingDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly store: DocumentStore,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws meeting_not_found, document_file_required, document_empty, document_type_refused, documents_too_large, unknown_agenda_item */
  upload(
    meetingId: string,
    file: UploadedFile | undefined,
    fields: z.output<typeof uploadFields>,
    actor: Actor,
  ): Promise<DocumentView> {
    return this.withFile(file, (content) => {
      const title = fields.title ?? content.filename;
      return this.add(meetingId, { title, agendaItemId: fields.agendaItemId ?? null }, content, actor);
    });
  }

  /** @throws meeting_not_found, unknown_agenda_item */
  link(meetingId: string, body: z.output<typeof linkBody>, actor: Actor): Promise<DocumentView> {
    const { title, url, agendaItemId = null } = body;
    return this.add(meetingId, { title, agendaItemId }, { url }, actor);
  }

  /** @throws document_not_found and those of `upload` */
  uploadVersion(meetingId: string, id: string, file: UploadedFile | undefined, actor: Actor): Promise<DocumentView> {
    return this.withFile(file, (content) => this.addVersion(meetingId, id, content, actor));
  }

  /** @throws document_not_found */
  addVersion(meetingId: string, id: string, content: Content, actor: Actor): Promise<DocumentView> {
    return this.dataSource.transaction(async (manager) => {
      await this.meetings.lock(manager, meetingId);
      const found = await this.find(manager, meetingId, id);
      const number = found.currentNumber + 1;
      await this.keep(manager, meetingId, { documentId: id, number }, content, actor);
      const stamps = { currentNumber: number, updatedAt: this.clock.now(), version: found.version + 1 };
      await manager.update(MeetingDocument, { id }, stamps);
      await this.record(manager, meetingId, 'document_replaced', actor, `${found.title} (version ${number})`);
      return this.view(manager, meetingId, id);
    });
  }

  /** @throws document_not_found, stale_document, unknown_agenda_item */
  update(
    meetingId: string,
    id: string,
    body: z.output<typeof updateDocumentBody>,
    actor: Actor,
  ): Promise<DocumentView> {
    const { version, ...fields } = body;
    return this.dataSource.transaction(async (manager) => {
      await this.meetings.lock(manager, meetingId);
      const found = await this.find(manager, meetingId, id, version);
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      await this.refuseUnknownItem(manager, meetingId, fields.agendaItemId ?? null);
      await manager.update(MeetingDocument, { id }, { ...given, updatedAt: this.clock.now(), version: version + 1 });
      const after = await this.view(manager, meetingId, id);
      if (after.title !== found.title) {
        const changes = [{ field: 'document', before: found.title, after: after.title }];
        const about = { entity: 'meeting', entityId: meetingId, action: 'document_renamed', actor };
        await this.history.record(manager, { ...about, changes });
      }
      return after;
    });
  }

  /** With every version. @throws document_not_found, stale_document */
  remove(meetingId: string, id: string, version: number, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await this.meetings.lock(manager, meetingId);
      const { title } = await this.find(manager, meetingId, id, version);
      await manager.delete(MeetingDocument, { id });
      const changes = [{ field: 'document', before: title, after: null }];
      const about = { entity: 'meeting', entityId: meetingId, action: 'document_removed', actor };
      await this.history.record(manager, { ...about, changes });
    });
  }

  private add(
    meetingId: string,
    fields: { title: string; agendaItemId: string | null },
    content: Content,
    actor: Actor,
  ): Promise<DocumentView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      await this.meetings.lock(manager, meetingId);
      await this.refuseUnknownItem(manager, meetingId, fields.agendaItemId);
      const stamps = { currentNumber: 1, createdAt: now, updatedAt: now, version: 1 };
      const { id } = await manager.save(MeetingDocument, { meetingId, ...fields, ...stamps });
      await this.keep(manager, meetingId, { documentId: id, number: 1 }, content, actor);
      await this.record(manager, meetingId, 'document_added', actor, fields.title);
      return this.view(manager, meetingId, id);
    });
  }

  private async keep(
    manager: EntityManager,
    meetingId: string,
    key: { documentId: string; number: number },
    content: Content,
    actor: Actor,
  ): Promise<void> {
    const about = { ...key, author: actor.label, createdAt: this.clock.now() };
    if ('url' in content) {
      const none = { filename: null, contentType: null, size: null, sha256: null };
      await manager.insert(MeetingDocumentVersion, { ...about, ...none, url: content.url });
      return;
    }
    const { path, ...file } = content;
    if ((await this.store.weight(manager, meetingId)) + file.size > MAX_MEETING) {
      throw documentProblems.documents_too_large();
    }
    await this.store.keep(manager, { ...about, ...file, url: null }, path);
  }

  /** Looks at the upload before it is kept, and removes it whatever happens. */
  private async withFile<T>(
    file: UploadedFile | undefined,
    work: (content: Extract<Content, { path: string }>) => Promise<T>,
  ): Promise<T> {
    if (!file) {
      throw documentProblems.document_file_required(undefined, { errors: { file: 'Choisissez un fichier.' } });
    }
    const { path, size } = file;
    try {
      if (size === 0) throw documentProblems.document_empty(undefined, { errors: { file: 'Ce fichier est vide.' } });
      const filename = readableName(file.originalname);
      const kind = await fileKind(path, filename);
      if ('refused' in kind) {
        const errors = { file: 'Ce type de fichier n’est pas accepté.' };
        throw documentProblems.document_type_refused({ found: kind.refused }, { errors });
      }
      return await work({ path, filename, contentType: kind.contentType, size });
    } finally {
      await rm(path, { force: true });
    }
  }

  private async find(
    manager: EntityManager,
    meetingId: string,
    id: string,
    version?: number,
  ): Promise<MeetingDocument> {
    const found = await manager.findOneBy(MeetingDocument, { id, meetingId });
    if (!found) throw documentProblems.document_not_found();
    if (version === undefined || found.version === version) return found;
    throw documentProblems.stale_document(undefined, {
      extra: { current: await this.view(manager, meetingId, id) },
    });
  }

  private async view(manager: EntityManager, meetingId: string, id: string): Promise<DocumentView> {
    const found = (await this.store.ofMeeting(manager, meetingId)).find((document) => document.id === id);
    if (!found) throw documentProblems.document_not_found();
    return found;
  }

  private async refuseUnknownItem(manager: EntityManager, meetingId: string, id: string | null): Promise<void> {
    if (id !== null && !(await manager.existsBy(AgendaItem, { id, meetingId }))) {
      throw documentProblems.unknown_agenda_item();
    }
  }

  private record(manager: EntityManager, meetingId: string, action: string, actor: Actor, what: string) {
    const about = { entity: 'meeting', entityId: meetingId, action, actor };
    return this.history.record(manager, { ...about, changes: [{ field: 'document', before: null, after: what }] });
  }
}

/** Multipart names come as Latin-1 bytes of UTF-8; only the last part of a path is kept. */
function readableName(original: string): string {
  const name = Buffer.from(original, 'latin1').toString('utf8');
  const last = (name.includes('\uFFFD') ? original : name).split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
      .normalize('NFC')
      .slice(-200)
      .replace(/^\p{Cs}/u, '') || 'fichier'
  );
}
