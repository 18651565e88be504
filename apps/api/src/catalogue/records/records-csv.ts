import type { Readable } from 'node:stream';
import { type CsvColumn, csvFile } from '#platform/http/csv-file.js';
import { adviceFor } from '#wording/diagnostic/advice.js';
import {
  CLASS_LABELS,
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  OUT_OF_SCOPE_LABEL,
  VERDICT_LABELS,
} from '#wording/diagnostic/diagnostic-labels.js';
import type { RecordView } from './records.service.js';

const COLUMNS: CsvColumn<RecordView>[] = [
  { header: 'Titre', value: (record) => record.title },
  { header: 'Identifiant', value: (record) => record.identifier },
  { header: 'Partenaire', value: (record) => record.partnerName },
  { header: 'Organisations', value: (record) => record.organisations.map(({ name }) => name).join(' | ') },
  { header: 'Classe', value: (record) => (record.inScope ? CLASS_LABELS[record.class] : OUT_OF_SCOPE_LABEL) },
  { header: 'Mot-clé', value: (record) => VERDICT_LABELS[record.keyword.verdict] },
  { header: 'Mot-clé : constat', value: (record) => KEYWORD_LABELS[record.keyword.detail] },
  { header: 'Mot-clé : preuve', value: (record) => record.keyword.evidence },
  { header: 'Licence', value: (record) => VERDICT_LABELS[record.licence.verdict] },
  { header: 'Licence : constat', value: (record) => LICENCE_LABELS[record.licence.detail] },
  { header: 'Licence : preuve', value: (record) => record.licence.evidence },
  { header: 'Téléchargement', value: (record) => VERDICT_LABELS[record.download.verdict] },
  { header: 'Téléchargement : constat', value: (record) => DOWNLOAD_LABELS[record.download.detail] },
  { header: 'Téléchargement : preuve', value: (record) => record.download.evidence },
  { header: 'Ce qu’il faut faire', value: (record) => adviceFor(record).join(' ') },
  { header: 'Adresse de la fiche', value: (record) => record.recordUrl },
  { header: 'Importée le', value: (record) => record.importedAt },
];

/** Records with verdicts, evidence and advice, as a CSV file for a French Excel. */
export function recordsCsv(records: Iterable<RecordView> | AsyncIterable<RecordView>): Readable {
  return csvFile(COLUMNS, records);
}
