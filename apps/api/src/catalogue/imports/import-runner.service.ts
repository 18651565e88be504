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
import { PartnerNameIndex } from '../claims/partner-name-index.js';
import { readCatalogue } from '../reading/read-catalogue.js';
import { RecordKeys, type RecordRow, toRow } from '../records/record-row.js';
import { storeRecords } from '../records/record-store.js';

export const IMPORT_QUEUE = 'catalogue-import';

const BATCH = 200;
/** Faults beyond this many are counted but not listed. */
const LISTED_ERRORS = 10_000;
/** What an import may hold; the file itself is already bounded by the upload. */
const LIMITS = { unzippedBytes: 4 * 1024 ** 3, entries: 50_000 };

interface Batch {
  rows: RecordRow[];
  errors: { file: string; index: number | null; message: string }[];
}

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
    this.jobs.handle<{ importId: string }>(IMPORT_QUEUE, ({ importId }) => this.run(importId));
  }

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
      this.logger.error({ err: error, importId }, 'import failed');
      await this.end(
        importId,
        'failed',
        'La lecture s’est interrompue. Ce qui était lu est gardé ; relancez l’import.',
      );
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
    const names = new PartnerNameIndex(await this.partners.named(this.dataSource.manager));
    const keys = new RecordKeys();
    let batch: Batch = { rows: [], errors: [] };
    let bytesRead = 0;
    const options = { filename, limits: LIMITS, onProgress: (done: number) => (bytesRead = done) };
    for await (const item of readCatalogue(path, options)) {
      if ('record' in item) batch.rows.push(toRow(keys.of(item.record), item.record, names));
      else batch.errors.push({ file: item.file, index: item.index ?? null, message: item.error.message });
      if (batch.rows.length + batch.errors.length < BATCH) continue;
      await this.write(importId, batch, bytesRead);
      batch = { rows: [], errors: [] };
    }
    await this.write(importId, batch, bytesRead);
  }

  private async write(importId: string, { rows, errors }: Batch, bytesRead: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { created, updated } = await storeRecords(manager, rows, importId, this.clock.now());
      const current = await manager.findOneByOrFail(CatalogueImport, { id: importId });
      const listed = errors.slice(0, Math.max(0, LISTED_ERRORS - current.unreadable));
      await manager.insert(
        CatalogueImportError,
        listed.map((error, i) => ({ importId, position: current.unreadable + i, ...error })),
      );
      await manager.query(
        `update catalogue_imports set
           processed = processed + $2, created = created + $3, updated = updated + $4, unreadable = unreadable + $5,
           unchanged = processed + $2 - (created + $3) - (updated + $4), bytes_read = $6
         where id = $1`,
        [importId, rows.length, created, updated, errors.length, bytesRead],
      );
    });
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
