import { adviceFor } from '#wording/diagnostic/advice.js';
import type { RecordView } from '../catalogue/records/records.service.js';
import { type Block, composeBlocks } from '../mail/compose.js';
import type { MergeValues } from '../templates/merge-values.js';
import type { DiagnosticSummary } from './diagnostic-figures.service.js';

/** Records told one by one in the mail; all of them are in the attached file. */
const TOLD = 30;

const number = (n: number): string => n.toLocaleString('fr-FR');
const plural = (n: number, one: string, many: string): string => `${number(n)} ${n > 1 ? many : one}`;

/** What a template of a diagnostic may say of one partner's records; `records` are those in scope. */
export function diagnosticValues(summary: DiagnosticSummary, records: readonly RecordView[]): MergeValues {
  return {
    'diagnostic.nombre_fiches': number(summary.inScope),
    'diagnostic.nombre_complet': number(summary.strict),
    'diagnostic.nombre_partiel': number(summary.potential),
    'diagnostic.nombre_aucun': number(summary.none),
    'diagnostic.constat': composeBlocks([{ list: countLines(summary) }]),
    'diagnostic.a_faire': composeBlocks(todo(summary, records)),
  };
}

/** What to do record by record, the nearest to the goal first; or that there is nothing, or everything, to do. */
function todo(summary: DiagnosticSummary, records: readonly RecordView[]): Block[] {
  const toComplete = records
    .filter((record) => record.class === 'potential')
    .toSorted((a, b) => missing(a) - missing(b) || (a.title ?? '').localeCompare(b.title ?? '', 'fr'));
  if (toComplete.length === 0) return [{ paragraph: summary.strict > 0 ? DONE : NOT_BEGUN }];
  const told = toComplete.slice(0, TOLD);
  const left = toComplete.length - told.length;
  return [
    { heading: 'Ce qu’il reste à faire' },
    ...told.flatMap((record): Block[] => [
      { list: [record.recordUrl ? { text: titleOf(record), url: record.recordUrl } : titleOf(record)] },
      ...adviceFor(record).map((sentence) => ({ paragraph: sentence })),
    ]),
    ...(left > 0 ? [{ paragraph: `Et ${plural(left, 'autre fiche', 'autres fiches')} : voir le fichier joint.` }] : []),
  ];
}

const DONE =
  'Toutes vos fiches engagées dans l’ouverture remplissent les trois prérequis : merci, il n’y a rien à faire.';
const NOT_BEGUN =
  'Aucune de vos fiches ne remplit encore l’un des trois prérequis : le fichier joint dit, fiche par fiche, ce qu’il faut ajouter.';

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
