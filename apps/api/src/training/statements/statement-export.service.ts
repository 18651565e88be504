import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { everyRow } from '#platform/http/every-row.js';
import { sheetCsv, sheetXlsx } from '#platform/documents/sheet-files.js';
import type { SheetColumn } from '#platform/documents/xlsx-file.js';
import { STATEMENT_KIND_LABELS } from '#wording/training/statement-words.js';
import { StatementLists } from './statement-lists.service.js';
import type { StatementView } from './statement-view.js';
import type { statementExportQuery } from './statements.schemas.js';

const euros = (cents: number): number => cents / 100;

/** What the accounts ask for, a line a statement or a credit. */
const COLUMNS: readonly SheetColumn<StatementView>[] = [
  { header: 'Numéro', value: (s) => s.reference },
  { header: 'Nature', value: (s) => STATEMENT_KIND_LABELS[s.kind] },
  { header: 'Date', value: (s) => s.issuedOn, format: 'day' },
  { header: 'Organisme', value: (s) => s.billing.name, width: 40 },
  { header: 'SIREN', value: (s) => s.billing.siren },
  { header: 'SIRET', value: (s) => s.billing.siret, width: 18 },
  { header: 'Code service', value: (s) => s.billing.serviceCode },
  { header: 'N° d’engagement', value: (s) => s.billing.engagementNumber, width: 20 },
  { header: 'Session', value: (s) => s.sessionName, width: 50 },
  { header: 'Personnes', value: (s) => s.heads, format: 'integer', width: 11 },
  { header: 'Montant HT', value: (s) => euros(s.netCents), format: 'euros' },
  {
    header: 'Taux de TVA (%)',
    value: (s) => (s.vatBasisPoints === null ? null : s.vatBasisPoints / 100),
    format: 'euros',
  },
  { header: 'TVA', value: (s) => euros(s.vatCents), format: 'euros' },
  { header: 'Montant TTC', value: (s) => euros(s.grossCents), format: 'euros' },
  { header: 'Annule', value: (s) => s.creditsReference },
  { header: 'Annulé par', value: (s) => s.creditedByReference },
  { header: 'Motif', value: (s) => s.reason, width: 40 },
];

/** The list of statements as files, filtered as on screen. */
@Injectable()
export class StatementExport {
  constructor(private readonly lists: StatementLists) {}

  csv(query: z.infer<typeof statementExportQuery>): Readable {
    return sheetCsv(COLUMNS, this.rows(query));
  }

  xlsx(query: z.infer<typeof statementExportQuery>): Promise<Buffer> {
    return sheetXlsx('États de coûts', COLUMNS, this.rows(query));
  }

  private rows(query: z.infer<typeof statementExportQuery>): AsyncGenerator<StatementView> {
    return everyRow((page, perPage) => this.lists.list({ ...query, page, perPage }));
  }
}
