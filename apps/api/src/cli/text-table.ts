import { RECORD_CLASSES, type Diagnosis } from '#domain/diagnostic/diagnosis.js';
import {
  CLASS_LABELS,
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  OUT_OF_SCOPE_LABEL,
  PREREQUISITE_LABELS,
} from '#wording/diagnostic/diagnostic-labels.js';
import type { WriteLine } from './output.js';
import type { Report } from './report.js';

const YES = '✓';
const NO = '✗';

/** Each record with its three verdicts, then the totals, for a person. */
export function textTable(write: WriteLine): Report {
  const totals = new Map<string, number>();
  const count = (label: string): void => void totals.set(label, (totals.get(label) ?? 0) + 1);
  return {
    async diagnosed({ file, index, record }, diagnosis) {
      const label = classLabel(diagnosis);
      count(label);
      const name = printable(record.title ?? record.identifier ?? `fiche ${index + 1} de ${file}`);
      await write(`${name}\n  ${label}\n${verdictLines(diagnosis)}`);
    },
    async unreadable({ file, index, error }) {
      count('Illisible');
      const place = index === undefined ? file : `${file}, fiche ${index + 1}`;
      await write(`${printable(place)}\n  Illisible : ${printable(error.message)}`);
    },
    async end() {
      const labels = [...RECORD_CLASSES.map((each) => CLASS_LABELS[each]), OUT_OF_SCOPE_LABEL, 'Illisible'];
      const width = Math.max(...labels.map((label) => label.length));
      const lines = labels.map((label) => `  ${label.padEnd(width)} ${String(totals.get(label) ?? 0).padStart(7)}`);
      await write(['', 'Total', ...lines].join('\n'));
    },
  };
}

function classLabel(diagnosis: Diagnosis): string {
  return diagnosis.inScope ? CLASS_LABELS[diagnosis.class] : OUT_OF_SCOPE_LABEL;
}

function verdictLines({ keyword, licence, download }: Diagnosis): string {
  const line = (heading: string, verdict: 'yes' | 'no', label: string): string =>
    `  ${verdict === 'yes' ? YES : NO} ${heading} : ${label}`;
  return [
    line(PREREQUISITE_LABELS.keyword, keyword.verdict, KEYWORD_LABELS[keyword.detail]),
    line(PREREQUISITE_LABELS.licence, licence.verdict, LICENCE_LABELS[licence.detail]),
    line(PREREQUISITE_LABELS.download, download.verdict, DOWNLOAD_LABELS[download.detail]),
  ].join('\n');
}

/** A catalogue may hold anything: control characters would drive the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}
