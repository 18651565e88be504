import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { everyRow } from '#platform/http/every-row.js';
import { sheetCsv, sheetXlsx } from '#platform/documents/sheet-files.js';
import type { SheetColumn } from '#platform/documents/xlsx-file.js';
import { SESSION_STATE_LABELS } from '#wording/training/session-labels.js';
import { departmentName } from '#wording/training/session-sentence.js';
import { SessionLists, type SessionView } from './session-lists.service.js';
import type { sessionExportQuery } from './sessions.schemas.js';

const COLUMNS: readonly SheetColumn<SessionView>[] = [
  { header: 'Formation', value: (s) => s.courseTitle, width: 40 },
  { header: 'Premier jour', value: (s) => s.firstDay, format: 'day' },
  { header: 'Dernier jour', value: (s) => s.lastDay, format: 'day' },
  { header: 'Jours et horaires', value: (s) => s.when, width: 44 },
  { header: 'Département', value: (s) => departmentName(s.department), width: 22 },
  { header: 'Lieu', value: (s) => s.place, width: 30 },
  { header: 'Adresse', value: (s) => s.address, width: 36 },
  { header: 'Salle', value: (s) => s.room },
  { header: 'Formation assurée par', value: (s) => s.trainer, width: 24 },
  { header: 'Avec', value: (s) => s.secondTrainer, width: 24 },
  { header: 'État', value: (s) => SESSION_STATE_LABELS[s.state], width: 24 },
  { header: 'Places prises', value: (s) => s.seats.taken, format: 'integer' },
  { header: 'Places', value: (s) => s.seats.capacity, format: 'integer' },
  { header: 'En attente', value: (s) => s.seats.waiting, format: 'integer' },
  { header: 'Présents', value: (s) => s.seats.attended, format: 'integer' },
  { header: 'Absents', value: (s) => s.seats.absent, format: 'integer' },
  { header: 'Minimum', value: (s) => s.lowerBound, format: 'integer' },
  { header: 'Maximum', value: (s) => s.upperBound, format: 'integer' },
  { header: 'Prix par personne HT', value: (s) => s.priceCents / 100, format: 'euros' },
  {
    header: 'Taux de TVA (%)',
    value: (s) => (s.vatBasisPoints === null ? null : s.vatBasisPoints / 100),
    format: 'euros',
  },
  {
    header: 'Surcoût du second formateur HT',
    value: (s) => (s.surchargeCents === null ? null : s.surchargeCents / 100),
    format: 'euros',
  },
  { header: 'Inscription jusqu’au', value: (s) => s.registerBy, format: 'day' },
];

/** The list of sessions as files, filtered as on screen. */
@Injectable()
export class SessionExport {
  constructor(private readonly lists: SessionLists) {}

  csv(query: z.infer<typeof sessionExportQuery>): Readable {
    return sheetCsv(COLUMNS, this.rows(query));
  }

  xlsx(query: z.infer<typeof sessionExportQuery>): Promise<Buffer> {
    return sheetXlsx('Sessions', COLUMNS, this.rows(query));
  }

  private rows(query: z.infer<typeof sessionExportQuery>): AsyncGenerator<SessionView> {
    return everyRow((page, perPage) => this.lists.list({ ...query, page, perPage }));
  }
}
