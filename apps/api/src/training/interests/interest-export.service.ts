import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type SheetColumn, xlsxFile } from '#platform/documents/xlsx-file.js';
import { csvFile } from '#platform/http/csv-file.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';
import { INTEREST_SOURCE_LABELS, INTEREST_STATE_LABELS } from '#wording/training/interest-words.js';
import { departmentName } from '#wording/training/session-sentence.js';
import { InterestLists, type InterestView } from './interest-lists.service.js';
import type { interestExportQuery } from './interests.schemas.js';

const BATCH = 200;

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
    const columns = COLUMNS.map(({ header, value, format }) => ({
      header,
      value: (row: InterestView) => {
        const cell = value(row);
        return format === 'day' && typeof cell === 'string' ? shortDay(cell) : cell;
      },
    }));
    return csvFile(columns, this.rows(query));
  }

  async xlsx(query: z.infer<typeof interestExportQuery>): Promise<Buffer> {
    const rows: InterestView[] = [];
    for await (const row of this.rows(query)) rows.push(row);
    return xlsxFile('Vivier', COLUMNS, rows);
  }

  private async *rows(query: z.infer<typeof interestExportQuery>): AsyncGenerator<InterestView> {
    for (let page = 1; ; page += 1) {
      const { data } = await this.lists.list({ ...query, page, perPage: BATCH });
      yield* data;
      if (data.length < BATCH) return;
    }
  }
}
