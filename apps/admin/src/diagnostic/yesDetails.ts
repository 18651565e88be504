import type { DiagnosticSummary } from '../api/types.js';

/** The details that count as « oui » (rules K, L and D of the diagnostic). */
const YES = {
  keyword: ['canonical', 'variant', 'prodige'],
  licence: ['decree', 'open_not_decree'],
  download: ['file', 'wfs', 'api', 'atom'],
} as const;

export function yesCount(summary: DiagnosticSummary, prerequisite: keyof typeof YES): number {
  const counts = summary[prerequisite] as Record<string, number | undefined>;
  return YES[prerequisite].reduce((sum, detail) => sum + (counts[detail] ?? 0), 0);
}
