import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { MeetingDocument, MeetingDocumentPiece, MeetingDocumentVersion } from './documents.entity.js';
import { documentProblems } from './documents.problems.js';
import type { meetingDocument } from './documents.schemas.js';

export type DocumentView = z.infer<typeof meetingDocument>;
const PIECE = 1024 * 1024;

/** Reads documents and their files; their bytes are in PostgreSQL, by pieces of 1 MB. */
@Injectable()
export class DocumentStore {
  constructor(private readonly dataSource: DataSource) {}

  /** All documents of a meeting, in the order they came. */
  async ofMeeting(manager: EntityManager, meetingId: string): Promise<DocumentView[]> {
    const found = await manager.find(MeetingDocument, { where: { meetingId }, order: { createdAt: 'asc', id: 'asc' } });
    const versions =
      found.length === 0
        ? []
        : await manager.find(MeetingDocumentVersion, {
            where: { documentId: In(found.map(({ id }) => id)) },
            order: { number: 'desc' },
          });
    return found.map((document) => ({
      ...document,
      versions: versions
        .filter(({ documentId }) => documentId === document.id)
        .map(({ documentId: _, sha256: __, ...version }) => version),
    }));
  }

  /**
   * A file to download. Each piece is read with a connection of its own: a reader that stops reading holds none.
   * @param number a version; the current one when absent
   * @throws document_not_found, for a link too
   */
  async file(
    meetingId: string,
    documentId: string,
    number?: number,
  ): Promise<{ filename: string; contentType: string; size: number; content: Readable }> {
    const { manager } = this.dataSource;
    const document = await manager.findOneBy(MeetingDocument, { id: documentId, meetingId });
    if (!document) throw documentProblems.document_not_found();
    const wanted = number ?? document.currentNumber;
    const version = await manager.findOneBy(MeetingDocumentVersion, { documentId, number: wanted });
    if (!version?.filename || !version.contentType || version.size === null) {
      throw documentProblems.document_not_found();
    }
    const content = Readable.from(this.pieces(documentId, wanted));
    return { filename: version.filename, contentType: version.contentType, size: version.size, content };
  }

  /** The current file of each document of a meeting, whole, to be attached to a mail; links are left out. */
  async attachments(
    manager: EntityManager,
    meetingId: string,
    only?: readonly string[],
  ): Promise<{ filename: string; contentType: string; content: Buffer }[]> {
    const documents = (await this.ofMeeting(manager, meetingId)).filter(({ id }) => !only || only.includes(id));
    const files = [];
    for (const { id, currentNumber, versions } of documents) {
      const current = versions.find(({ number }) => number === currentNumber);
      if (!current?.filename || !current.contentType) continue;
      const pieces = await manager.find(MeetingDocumentPiece, {
        where: { documentId: id, number: currentNumber },
        order: { position: 'asc' },
      });
      const content = Buffer.concat(pieces.map((piece) => piece.content));
      files.push({ filename: current.filename, contentType: current.contentType, content });
    }
    return files;
  }

  /** Keeps the bytes of a file under a version. */
  async keep(manager: EntityManager, version: Omit<MeetingDocumentVersion, 'sha256'>, path: string): Promise<void> {
    const { documentId, number } = version;
    const hash = createHash('sha256');
    await manager.insert(MeetingDocumentVersion, { ...version, sha256: null });
    let position = 0;
    for await (const content of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hash.update(content);
      await manager.insert(MeetingDocumentPiece, { documentId, number, position: position++, content });
    }
    await manager.update(MeetingDocumentVersion, { documentId, number }, { sha256: hash.digest('hex') });
  }

  /** Bytes of all versions of all documents of a meeting. */
  async weight(manager: EntityManager, meetingId: string): Promise<number> {
    const [row] = await manager.query<{ bytes: string }[]>(
      `select coalesce(sum(v.size), 0) as bytes from meeting_document_versions v
       join meeting_documents d on d.id = v.document_id where d.meeting_id = $1`,
      [meetingId],
    );
    return Number(row?.bytes ?? 0);
  }

  private async *pieces(documentId: string, number: number): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const piece = await this.dataSource.manager.findOneBy(MeetingDocumentPiece, { documentId, number, position });
      if (!piece) return;
      yield piece.content;
    }
  }
}
