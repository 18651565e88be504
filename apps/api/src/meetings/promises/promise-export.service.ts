import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { type CsvColumn, csvFile } from '#platform/http/csv-file.js';
import { everyRow } from '#platform/http/every-row.js';
import { ACTION_STATE_LABELS } from '#wording/meeting/action-words.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';
import { ActionLists, type ActionView } from './action-lists.service.js';
import { Decisions, type DecisionView } from './decisions.service.js';
import type { actionExportQuery, decisionExportQuery } from './promises.schemas.js';

const day = (value: string | null): string | null => (value === null ? null : shortDay(value));

const DECISION_COLUMNS: readonly CsvColumn<DecisionView>[] = [
  { header: 'Groupe', value: (d) => d.groupName },
  { header: 'Réunion', value: (d) => d.meetingName },
  { header: 'Date', value: (d) => day(d.decidedOn) },
  { header: 'N°', value: (d) => d.position },
  { header: 'Titre', value: (d) => d.title },
  { header: 'Décision', value: (d) => d.text },
  { header: 'En vigueur jusqu’au', value: (d) => day(d.endedOn) },
  { header: 'Motif de la fin', value: (d) => d.endReason },
];
const ACTION_COLUMNS: readonly CsvColumn<ActionView>[] = [
  { header: 'Groupe', value: (a) => a.groupName },
  { header: 'Réunion', value: (a) => a.meetingName },
  { header: 'Décidée le', value: (a) => day(a.decidedOn) },
  { header: 'Action', value: (a) => a.text },
  { header: 'Responsable', value: (a) => a.owner },
  { header: 'Envers', value: (a) => a.towardsPartnerName },
  { header: 'Échéance', value: (a) => a.due },
  { header: 'Au plus tard le', value: (a) => day(a.deadline) },
  { header: 'En retard', value: (a) => a.late },
  { header: 'État', value: (a) => ACTION_STATE_LABELS[a.state] },
  { header: 'Suite donnée', value: (a) => a.outcome },
  { header: 'Close le', value: (a) => day(a.closedOn) },
];

/** The registers as files, filtered like their lists. */
@Injectable()
export class PromiseExport {
  constructor(
    private readonly decisions: Decisions,
    private readonly actions: ActionLists,
  ) {}

  decisionsCsv(query: z.infer<typeof decisionExportQuery>): Readable {
    return csvFile(
      DECISION_COLUMNS,
      everyRow((page, perPage) => this.decisions.list({ ...query, page, perPage })),
    );
  }

  actionsCsv(query: z.infer<typeof actionExportQuery>, actor: Actor): Readable {
    return csvFile(
      ACTION_COLUMNS,
      everyRow((page, perPage) => this.actions.list({ ...query, page, perPage }, actor)),
    );
  }
}
