/** Raised whenever a rule changes, so that two campaigns are compared knowing what judged them. */
export const DIAGNOSTIC_RULES_VERSION = '1';

export const KEYWORD_DETAILS = ['canonical', 'variant', 'prodige', 'near_miss', 'missing'] as const;
export const LICENCE_DETAILS = [
  'decree',
  'open_not_decree',
  'free_use_unnamed',
  'not_open',
  'unrecognised',
  'missing',
] as const;
/** Best first: the best link of a record gives its verdict. `broken` and `private` come from testing only. */
export const DOWNLOAD_DETAILS = [
  'file',
  'wfs',
  'api',
  'atom',
  'untested',
  'wfs_no_layer',
  'only_view_service',
  'only_document',
  'only_page',
  'broken',
  'private',
  'missing',
] as const;
export const WARNING_CODES = ['access_restricted', 'several_licences', 'not_decree'] as const;
export const RECORD_CLASSES = ['strict', 'potential', 'none'] as const;

export type KeywordDetail = (typeof KEYWORD_DETAILS)[number];
export type LicenceDetail = (typeof LICENCE_DETAILS)[number];
export type DownloadDetail = (typeof DOWNLOAD_DETAILS)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type RecordClass = (typeof RECORD_CLASSES)[number];

/** `evidence` is the very text or address the verdict was drawn from; null when there was nothing to read. */
export type Verdict<Detail extends string> = { verdict: 'yes' | 'no'; detail: Detail; evidence: string | null };

/** `licence` is the identifier of the recognised licence (`lov2`, `odc-odbl`, `cc-by`...), null when none is. */
export type LicenceVerdict = Verdict<LicenceDetail> & { licence: string | null };

export type DiagnosticWarning = { code: WarningCode; evidence: string };

export type Diagnosis = {
  class: RecordClass;
  /** False: shown as « hors périmètre », never mixed with class `none`. */
  inScope: boolean;
  /** The level that decided the scope; `dataset` when the record has none (ISO 19115 default). */
  level: string;
  keyword: Verdict<KeywordDetail>;
  licence: LicenceVerdict;
  download: Verdict<DownloadDetail>;
  /** Everything but a licence: data.gouv.fr applied the Licence Ouverte to such records until it stopped. */
  defaultLicence: boolean;
  warnings: DiagnosticWarning[];
  /** Whether the download was tried or is only declared. */
  linksTested: boolean;
};
