import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { sheetCsv, sheetXlsx } from '#platform/documents/sheet-files.js';
import type { SheetColumn } from '#platform/documents/xlsx-file.js';
import { everyRow } from '#platform/http/every-row.js';
import { INTEREST_SOURCE_LABELS, INTEREST_STATE_LABELS } from '#wording/training/interest-words.js';
import { departmentName } from '#wording/training/session-sentence.js';
import { InterestLists, type InterestView } from './interest-lists.service.js';
import type { interestExportQuery } from './interests.schemas.js';

const COLUMNS: readonly SheetColumn<InterestView>[] = [
  { header: 'Formation', value: (i) => i.courseTitle, width: 40 },
  { header: 'Personne', value: (i) => i.name, width: 28 },
  { header: 'Courriel', value: (i) => i.email, width: 30 },
  { header: 'Organisme', value: (i) => i.partnerName ?? i.organisation, width: 36 },
  { header: 'Département', value: (i) => departmentName(i.department), width: 22 },
  { header: 'À partir du', value: (i) => i.wishedFrom, format: 'day' },
  { header: 'Jusqu’au', value: (i) => i.wishedTo, format: 'day' },
  { header: 'Reçu le', value: (i) => i.receivedOn, format: 'day' },
  { header: 'Origine', value: (i) => INTEREST_SOURCE_LABELS[i.source], width: 24 },
  { header: 'État', value: (i) => INTEREST_STATE_LABELS[i.state], width: 20 },
  { header: 'Session', value: (i) => i.session?.name ?? null, width: 44 },
  { header: 'Motif du retrait', value: (i) => i.withdrawReason, width: 30 },
  { header: 'Remarque', value: (i) => i.note, width: 40 },
];

/** The pool as files, filtered as on screen. */
@Injectable()
export class InterestExport {
  constructor(private readonly lists: InterestLists) {}

  csv(query: z.infer<typeof interestExportQuery>): Readable {
    return sheetCsv(COLUMNS, this.rows(query));
  }

  xlsx(query: z.infer<typeof interestExportQuery>): Promise<Buffer> {
    return sheetXlsx('Vivier', COLUMNS, this.rows(query));
  }

  private rows(query: z.infer<typeof interestExportQuery>): AsyncGenerator<InterestView> {
    return everyRow((page, perPage) => this.lists.list({ ...query, page, perPage }));
  }
}
