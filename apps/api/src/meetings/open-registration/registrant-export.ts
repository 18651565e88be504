import type { Readable } from 'node:stream';
import { parisDay } from '#domain/calendar/paris-day.js';
import { sheetCsv, sheetXlsx } from '#platform/documents/sheet-files.js';
import type { SheetColumn } from '#platform/documents/xlsx-file.js';
import { REGISTRANT_STATUS_LABELS } from '#wording/meeting/registration-words.js';
import type { RegistrantView } from './registrant-lists.service.js';

const COLUMNS: readonly SheetColumn<RegistrantView>[] = [
  { header: 'Nom', value: (one) => one.lastName, width: 24 },
  { header: 'Prénom', value: (one) => one.firstName, width: 20 },
  { header: 'Courriel', value: (one) => one.email, width: 32 },
  { header: 'Organisme', value: (one) => one.organisation, width: 32 },
  { header: 'État', value: (one) => REGISTRANT_STATUS_LABELS[one.status] },
  { header: 'Rang d’attente', value: (one) => one.place, format: 'integer' },
  { header: 'Inscription du', value: (one) => parisDay(one.registeredAt), format: 'day' },
  { header: 'Contact connu', value: (one) => one.contacts.map(({ name }) => name).join(', ') || null, width: 28 },
];

/** Who registered, for a French spreadsheet. */
export const registrantsCsv = (rows: readonly RegistrantView[]): Readable => sheetCsv(COLUMNS, rows);

export const registrantsXlsx = (rows: readonly RegistrantView[]): Promise<Buffer> =>
  sheetXlsx('Inscrits', COLUMNS, rows);
