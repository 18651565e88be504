import type { CatalogueRecord } from './catalogue-record.js';
import type { Diagnosis, RecordClass } from './diagnosis.js';
import { judgeDownload, judgeLinks } from './download/download.js';
import { judgeKeyword } from './keyword.js';
import { judgeLicence } from './licence/licence.js';
import { judgeScope } from './scope.js';

/** `scope`: the levels that count (ISO 19115 MD_ScopeCode); by default dataset, series and nonGeographicDataset. */
export type DiagnoseOptions = { scope?: readonly string[] };

/** The three open-data prerequisites of one record, links as declared (not tested). Never throws. */
export function diagnose(record: CatalogueRecord, options: DiagnoseOptions = {}): Diagnosis {
  const keyword = judgeKeyword(record.keywords);
  const { licence, warnings } = judgeLicence(record);
  const download = judgeDownload(judgeLinks(record));
  return {
    class: classOf([keyword, licence, download]),
    ...judgeScope(record, options.scope),
    keyword,
    licence,
    download,
    defaultLicence: keyword.verdict === 'yes' && download.verdict === 'yes' && licence.detail === 'missing',
    warnings,
    linksTested: false,
  };
}

function classOf(verdicts: readonly { verdict: 'yes' | 'no' }[]): RecordClass {
  const yes = verdicts.filter(({ verdict }) => verdict === 'yes').length;
  if (yes === verdicts.length) return 'strict';
  return yes > 0 ? 'potential' : 'none';
}
