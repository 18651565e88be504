import type { CatalogueRecord } from './catalogue-record.js';

/** Levels (ISO 19115 MD_ScopeCode) that the diagnostic counts by default; others are « hors périmètre ». */
export const DEFAULT_SCOPE: readonly string[] = ['dataset', 'series', 'nonGeographicDataset'];

/** ISO 19115: a record without a hierarchy level describes a dataset. */
const LEVEL_WHEN_ABSENT = 'dataset';

/**
 * Whether a record counts, and the level that decided: the first one of the scope, else the first one found.
 * Records harvested from another catalogue are judged by that catalogue's diagnostic, not ours.
 */
export function judgeScope(
  record: Pick<CatalogueRecord, 'levels' | 'harvested'>,
  scope: readonly string[] = DEFAULT_SCOPE,
): { inScope: boolean; level: string } {
  const found = record.levels.map((level) => level.trim()).filter((level) => level !== '');
  const levels = found.length > 0 ? found : [LEVEL_WHEN_ABSENT];
  const wanted = scope.map((level) => level.toLowerCase());
  const within = levels.find((level) => wanted.includes(level.toLowerCase()));
  return {
    inScope: within !== undefined && record.harvested !== true,
    level: within ?? levels[0] ?? LEVEL_WHEN_ABSENT,
  };
}
