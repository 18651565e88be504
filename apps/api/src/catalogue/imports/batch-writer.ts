import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Clock } from '#platform/clock/clock.js';
import { CatalogueImport, CatalogueImportError } from '../catalogue.entity.js';
import type { CurrentNames } from '../claims/current-names.js';
import type { RecordRow } from '../records/record-row.js';
import { storeRecords } from '../records/record-store.js';

/** Faults beyond this many are counted but not listed. */
const LISTED_ERRORS = 10_000;
const NOT_STORED = 'Cette fiche a été lue mais n’a pas pu être enregistrée : signalez-la avec son fichier.';

interface Place {
  file: string;
  index: number | null;
}

export interface Batch {
  rows: (Place & { row: Omit<RecordRow, 'partnerId'> })[];
  errors: (Place & { message: string })[];
}

/** Writes what an import reads, and counts it, batch by batch. */
export class BatchWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: CurrentNames,
    private readonly clock: Clock,
    private readonly importId: string,
  ) {}

  /** A record the database refuses becomes one of the faults; the others of its batch are kept. */
  async write(batch: Batch, bytesRead: number): Promise<void> {
    try {
      await this.dataSource.transaction((manager) => this.store(manager, batch, bytesRead));
    } catch (error) {
      if (!isAboutTheData(error) || batch.rows.length === 0) throw error;
      const [first, ...others] = batch.rows;
      if (first && others.length === 0) {
        const { file, index } = first;
        await this.write({ rows: [], errors: [...batch.errors, { file, index, message: NOT_STORED }] }, bytesRead);
        return;
      }
      const half = Math.ceil(batch.rows.length / 2);
      await this.write({ rows: batch.rows.slice(0, half), errors: batch.errors }, bytesRead);
      await this.write({ rows: batch.rows.slice(half), errors: [] }, bytesRead);
    }
  }

  private async store(manager: EntityManager, { rows, errors }: Batch, bytesRead: number): Promise<void> {
    const names = await this.names.hold(manager);
    const matched = rows.map(({ row }) => ({ ...row, partnerId: names.find(row.claimKeys) }));
    const { created, updated } = await storeRecords(manager, matched, this.importId, this.clock.now());
    const current = await manager.findOneByOrFail(CatalogueImport, { id: this.importId });
    const listed = errors.slice(0, Math.max(0, LISTED_ERRORS - current.unreadable));
    await manager.insert(
      CatalogueImportError,
      listed.map((error, i) => ({ importId: this.importId, position: current.unreadable + i, ...error })),
    );
    // Run again after a crash, it comes upon records that it created before: they are not among the unchanged.
    await manager.query(
      `update catalogue_imports set
         processed = processed + $2, created = created + $3, updated = updated + $4, unreadable = unreadable + $5,
         unchanged = greatest(0, processed + $2 - (created + $3) - (updated + $4)), bytes_read = $6
       where id = $1`,
      [this.importId, rows.length, created, updated, errors.length, bytesRead],
    );
  }
}

/** Data exceptions, constraints, limits (SQLSTATE classes 22, 23, 54): the same values would be refused again. */
function isAboutTheData(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return /^(21|22|23|54)/.test((error.driverError as { code?: string }).code ?? '');
}
