import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { CatalogueImport, CatalogueImportError, CatalogueImportPiece } from '../catalogue.entity.js';
import { catalogueProblems } from '../catalogue.problems.js';
import type { importDetail, importQuery, importSummary } from '../catalogue.schemas.js';
import { IMPORT_QUEUE } from './import-runner.service.js';

const PIECE = 1024 * 1024;
/** Faults shown with the import; all of them are in its CSV file. */
const SHOWN_ERRORS = 50;

export interface UploadedFile {
  /** Where the upload was written; removed once kept. */
  path: string;
  originalname: string;
  size: number;
}

/** Files given to the catalogue, and what became of them. */
@Injectable()
export class Imports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Keeps the uploaded file and queues its reading, in one transaction. @throws file_required, empty_upload */
  async create(file: UploadedFile | undefined, actor: Actor): Promise<z.infer<typeof importDetail>> {
    if (!file) throw catalogueProblems.file_required(undefined, { errors: { file: 'Choisissez un fichier.' } });
    try {
      if (file.size === 0)
        throw catalogueProblems.empty_upload(undefined, { errors: { file: 'Ce fichier est vide.' } });
      return await this.keep(file, actor);
    } finally {
      await rm(file.path, { force: true });
    }
  }

  async list(query: z.infer<typeof importQuery>): Promise<{ data: z.infer<typeof importSummary>[]; total: number }> {
    const [data, total] = await this.dataSource.manager.findAndCount(CatalogueImport, {
      where: { ...(query.ids ? { id: In(query.ids) } : {}), ...(query.state ? { state: query.state } : {}) },
      order: { [query.sort]: query.order, id: 'asc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data: data.map(summary), total };
  }

  /** @throws import_not_found */
  async one(id: string): Promise<z.infer<typeof importDetail>> {
    const found = await this.dataSource.manager.findOneBy(CatalogueImport, { id });
    if (!found) throw catalogueProblems.import_not_found();
    return { ...summary(found), errors: await this.errors(id, SHOWN_ERRORS) };
  }

  /** Everything that could not be read, in the order of the file. @throws import_not_found */
  async allErrors(id: string): Promise<CatalogueImportError[]> {
    if (!(await this.dataSource.manager.existsBy(CatalogueImport, { id }))) throw catalogueProblems.import_not_found();
    return this.errors(id);
  }

  private errors(importId: string, take?: number): Promise<CatalogueImportError[]> {
    return this.dataSource.manager.find(CatalogueImportError, {
      where: { importId },
      order: { position: 'asc' },
      ...(take === undefined ? {} : { take }),
    });
  }

  private async keep(file: UploadedFile, actor: Actor): Promise<z.infer<typeof importDetail>> {
    return this.dataSource.transaction(async (manager) => {
      const created = await manager.save(CatalogueImport, {
        filename: readableName(file.originalname),
        size: String(file.size),
        state: 'queued',
        bytesRead: '0',
        processed: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        unreadable: 0,
        error: null,
        accountId: actor.accountId,
        author: actor.label,
        createdAt: this.clock.now(),
        finishedAt: null,
      });
      let position = 0;
      for await (const content of createReadStream(file.path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
        await manager.insert(CatalogueImportPiece, { importId: created.id, position: position++, content });
      }
      await this.jobs.enqueue(manager, IMPORT_QUEUE, { importId: created.id });
      return { ...summary(created), errors: [] };
    });
  }
}

/** Multipart names come as Latin-1 bytes of UTF-8; only the last part of a path is kept. */
function readableName(original: string): string {
  const name = Buffer.from(original, 'latin1').toString('utf8');
  const readable = name.includes('\uFFFD') ? original : name;
  const last = readable.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'fichier';
}

function summary(found: CatalogueImport): z.infer<typeof importSummary> {
  const {
    id,
    filename,
    state,
    processed,
    created,
    updated,
    unchanged,
    unreadable,
    error,
    author,
    createdAt,
    finishedAt,
  } = found;
  const size = Number(found.size);
  const progress = size === 0 ? 1 : Math.min(1, Number(found.bytesRead) / size);
  return {
    id,
    filename,
    size,
    state,
    progress: state === 'done' ? 1 : progress,
    processed,
    created,
    updated,
    unchanged,
    unreadable,
    error,
    author,
    createdAt,
    finishedAt,
  };
}
