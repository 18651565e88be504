import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { decidingStaff } from '#domain/obligation/staff-test.js';
import { Clock } from '#platform/clock/clock.js';
import { csvFile, type CsvColumn } from '#platform/http/csv-file.js';
import { describeStaff } from '#wording/obligation/describe-facts.js';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import {
  CERTAINTY_LABELS,
  OBLIGATION_STATUS_LABELS,
  PUBLIC_SERVICE_MISSION_LABELS,
} from '#wording/obligation/obligation-labels.js';
import { obligationSentence } from '#wording/obligation/obligation-sentence.js';
import { type PartnerFilters, selectPartners } from './partner-conditions.js';
import { fromRow } from './partner-lists.service.js';
import { decisionOf, factsOf } from './partner-obligation.js';
import type { Partner } from './partners.entity.js';

const BATCH = 1000;

const COLUMNS: readonly CsvColumn<Partner>[] = [
  { header: 'Nom', value: (p) => p.name },
  { header: 'Sigle', value: (p) => p.acronym },
  { header: 'Alias', value: (p) => p.aliases.join(' | ') },
  { header: 'SIREN', value: (p) => p.siren },
  { header: 'Code de catégorie juridique', value: (p) => p.legalCategory },
  { header: 'Catégorie juridique', value: (p) => (p.legalCategory ? legalCategoryLabel(p.legalCategory) : '') },
  { header: 'Département', value: (p) => p.department },
  { header: 'Population municipale', value: (p) => p.populationMunicipale },
  { header: 'Population totale', value: (p) => p.populationTotale },
  { header: 'Année de la population', value: (p) => p.populationYear },
  { header: 'Année de la population totale', value: (p) => p.populationTotaleYear ?? p.populationYear },
  { header: 'Source de la population', value: (p) => p.populationSource },
  { header: 'Effectif retenu', value: (p) => staffOf(p) },
  { header: 'ETP', value: (p) => fteOf(p) },
  { header: 'Mission de service public', value: (p) => PUBLIC_SERVICE_MISSION_LABELS[p.publicServiceMission] },
  { header: 'Statut', value: (p) => OBLIGATION_STATUS_LABELS[p.effectiveStatus] },
  { header: 'Statut calculé', value: (p) => OBLIGATION_STATUS_LABELS[p.obligationStatus] },
  { header: 'Certitude', value: (p) => CERTAINTY_LABELS[p.obligationCertainty] },
  { header: 'Proche du seuil', value: (p) => p.obligationNearThreshold },
  { header: 'Motif', value: (p) => obligationSentence(factsOf(p), decisionOf(p)) },
  { header: 'Motif de la décision manuelle', value: (p) => p.overrideReason },
  { header: 'Site web', value: (p) => p.website },
  { header: 'Notes', value: (p) => p.notes },
  { header: 'Modifié le', value: (p) => p.updatedAt },
  { header: 'Archivé le', value: (p) => p.archivedAt },
];

/**
 * The list as a file. Which partners, in which order, is decided at once; their rows are read batch by batch, each with a
 * connection of its own: a reader that stops reading holds none.
 */
@Injectable()
export class PartnerExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  csv(filters: PartnerFilters): Readable {
    return csvFile(COLUMNS, this.rows(filters));
  }

  private async *rows(filters: PartnerFilters): AsyncGenerator<Partner> {
    const { where, values, orderBy } = selectPartners(filters, this.clock.today());
    const { manager } = this.dataSource;
    const found = await manager.query<{ id: string }[]>(
      `select p.id from partners p where ${where} order by ${orderBy}`,
      values,
    );
    for (let start = 0; start < found.length; start += BATCH) {
      const ids = found.slice(start, start + BATCH).map(({ id }) => id);
      const batch = await manager.query<Record<string, unknown>[]>(
        `select p.* from unnest($1::uuid[]) with ordinality as wanted(id, position)
           join partners p on p.id = wanted.id order by wanted.position`,
        [ids],
      );
      for (const row of batch) yield fromRow(row);
    }
  }
}

function staffOf(partner: Partner): string {
  const fact = decidingStaff(partner.staff);
  return fact ? describeStaff(fact) : '';
}

function fteOf(partner: Partner): number | null {
  const fact = decidingStaff(partner.staff);
  return fact?.kind === 'fte' ? Number(fact.value) : null;
}
