import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { CatalogueImport, CatalogueImportError, CatalogueImportPiece } from '../catalogue.entity.js';
import { CurrentNames } from '../claims/current-names.js';
import { readCatalogue } from '../reading/read-catalogue.js';
import { RecordKeys, toRow } from '../records/record-row.js';
import { type Batch, BatchWriter } from './batch-writer.js';

export const IMPORT_QUEUE = 'catalogue-import';

const BATCH = 200;
const INTERRUPTED =
  'La lecture s’est interrompue trois fois. Ce qui était lu est gardé ; donnez le fichier à nouveau, ou en plusieurs parts.';
/** What an import may hold; the file itself is already bounded by the upload. */
const LIMITS = { unzippedBytes: 4 * 1024 ** 3, entries: 50_000 };

/** Reads an uploaded file into the catalogue, batch by batch. Run again after a crash, it ends the same. */
@Injectable()
export class ImportRunner implements OnModuleInit {
  private readonly logger = new Logger('catalogue');

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ importId: string }>(
      IMPORT_QUEUE,
      ({ importId }) => this.run(importId),
      ({ importId }) => this.end(importId, 'failed', INTERRUPTED),
    );
  }

  /** @throws what interrupted it: the queue tries again, the file is still there */
  async run(importId: string): Promise<void> {
    const found = await this.dataSource.manager.findOneBy(CatalogueImport, { id: importId });
    if (!found || found.state === 'done' || found.state === 'failed') return;
    await this.begin(importId);
    const folder = await mkdtemp(join(tmpdir(), 'pigma-import-'));
    try {
      const path = join(folder, 'upload');
      await pipeline(Readable.from(this.pieces(importId)), createWriteStream(path));
      await this.read(importId, path, found.filename);
      await this.end(importId, 'done', null);
    } catch (error) {
      this.logger.error({ err: error, importId }, 'import interrupted');
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Created and updated stay: a second run finds them unchanged, and they were this import's. */
  private async begin(importId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(CatalogueImportError, { importId });
      await manager.update(
        CatalogueImport,
        { id: importId },
        { state: 'running', processed: 0, unchanged: 0, unreadable: 0 },
      );
    });
  }

  private async *pieces(importId: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const piece = await this.dataSource.manager.findOneBy(CatalogueImportPiece, { importId, position });
      if (!piece) return;
      yield piece.content;
    }
  }

  private async read(importId: string, path: string, filename: string): Promise<void> {
    const writer = new BatchWriter(this.dataSource, new CurrentNames(this.partners), this.clock, importId);
    const keys = new RecordKeys();
    let batch: Batch = { rows: [], errors: [] };
    let bytesRead = 0;
    const options = { filename, limits: LIMITS, onProgress: (done: number) => (bytesRead = done) };
    for await (const item of readCatalogue(path, options)) {
      const place = { file: item.file, index: item.index ?? null };
      if ('record' in item) batch.rows.push({ ...place, row: toRow(keys.of(item.record), item.record) });
      else batch.errors.push({ ...place, message: item.error.message });
      if (batch.rows.length + batch.errors.length < BATCH) continue;
      await writer.write(batch, bytesRead);
      batch = { rows: [], errors: [] };
    }
    await writer.write(batch, bytesRead);
  }

  private async end(importId: string, state: 'done' | 'failed', error: string | null): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(CatalogueImportPiece, { importId });
      await manager.query(
        `update catalogue_imports set state = $2, error = $3, finished_at = $4, bytes_read = size where id = $1`,
        [importId, state, error, this.clock.now()],
      );
    });
  }
}
