import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import type { Diagnosis } from '#domain/diagnostic/diagnosis.js';
import type { Refusal } from '../catalogue/reading/refusals.js';

/** One way of printing a diagnostic, item by item: nothing is kept but totals. */
export type Report = {
  diagnosed(item: { file: string; index: number; record: CatalogueRecord }, diagnosis: Diagnosis): Promise<void>;
  unreadable(item: { file: string; index?: number; error: Refusal }): Promise<void>;
  end(): Promise<void>;
};
