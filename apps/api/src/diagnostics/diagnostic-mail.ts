import { buffer } from 'node:stream/consumers';
import { type Block, composeMail, type ComposedMail } from '../mail/compose.js';
import type { RecordView } from '../catalogue/records/records.service.js';
import { recordsCsv } from '../catalogue/records/records-csv.js';
import { adviceFor } from '#wording/diagnostic/advice.js';
import type { DiagnosticSummary } from './diagnostic-figures.service.js';

/** Records told one by one in the mail; all of them are in the attached file. */
const TOLD = 30;

export interface DiagnosticMail extends ComposedMail {
  attachments: { filename: string; contentType: string; content: Buffer }[];
}

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('fr-FR')} ${n > 1 ? many : one}`;

/**
 * The diagnostic of one partner as a mail: counts, what to do record by record, links, and everything in a CSV file.
 * `records` are those in scope; the ones to complete are told first, the nearest to the goal leading.
 */
export async function diagnosticMail(facts: {
  partnerName: string;
  contactName: string;
  summary: DiagnosticSummary;
  records: RecordView[];
}): Promise<DiagnosticMail> {
  const { partnerName, contactName, summary, records } = facts;
  const toComplete = records
    .filter((record) => record.class === 'potential')
    .toSorted((a, b) => missing(a) - missing(b) || (a.title ?? '').localeCompare(b.title ?? '', 'fr'));
  const told = toComplete.slice(0, TOLD);
  const blocks: Block[] = [
    { paragraph: `Bonjour ${contactName},` },
    {
      paragraph: `Voici le diagnostic des fiches de ${partnerName} dans le catalogue PIGMA, au regard des trois prérequis pour être repris comme données ouvertes sur data.gouv.fr : un mot-clé « données ouvertes », une licence ouverte et un lien de téléchargement.`,
    },
    { list: countLines(summary) },
    ...(told.length > 0 ? [{ heading: 'Ce qu’il reste à faire' }] : []),
    ...told.flatMap((record): Block[] => [
      { list: [record.recordUrl ? { text: titleOf(record), url: record.recordUrl } : titleOf(record)] },
      ...adviceFor(record).map((sentence) => ({ paragraph: sentence })),
    ]),
    ...(toComplete.length > told.length
      ? [
          {
            paragraph: `Et ${plural(toComplete.length - told.length, 'autre fiche', 'autres fiches')} : voir le fichier joint.`,
          },
        ]
      : []),
    ...(told.length === 0 && summary.strict > 0
      ? [
          {
            paragraph:
              'Toutes vos fiches engagées dans l’ouverture remplissent les trois prérequis : merci, il n’y a rien à faire.',
          },
        ]
      : []),
    {
      paragraph:
        'Le fichier joint s’ouvre dans Excel : il liste toutes vos fiches, le constat pour chaque prérequis et ce qu’il faut faire. Les liens de téléchargement sont lus dans la fiche, ils n’ont pas été essayés.',
    },
    { paragraph: 'L’équipe PIGMA peut vous aider à compléter vos fiches : répondez simplement à ce message.' },
  ];
  const content = await buffer(recordsCsv(records));
  return {
    ...composeMail({ subject: `Diagnostic open data de vos fiches : ${partnerName}`, blocks }),
    attachments: [{ filename: 'diagnostic.csv', contentType: 'text/csv; charset=utf-8', content }],
  };
}

const missing = ({ keyword, licence, download }: RecordView): number =>
  [keyword, licence, download].filter(({ verdict }) => verdict === 'no').length;

const titleOf = (record: RecordView): string => record.title ?? record.identifier ?? 'Fiche sans titre';

function countLines(summary: DiagnosticSummary): string[] {
  return [
    `${plural(summary.strict, 'fiche remplit', 'fiches remplissent')} les trois prérequis`,
    `${plural(summary.potential, 'fiche en remplit', 'fiches en remplissent')} une partie et ${summary.potential > 1 ? 'peuvent être complétées' : 'peut être complétée'}`,
    `${plural(summary.none, 'fiche n’en remplit', 'fiches n’en remplissent')} aucun`,
  ];
}
