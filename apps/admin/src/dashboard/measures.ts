import type { DepartmentFigures } from '../api/types.js';

/** What the map may show, and the words for one department. */
export const MEASURES = {
  partners: { label: 'Partenaires', noun: 'partenaire', of: (row: DepartmentFigures) => row.partners },
  obligated: { label: 'Obligés', noun: 'partenaire obligé', of: (row: DepartmentFigures) => row.obligated },
  records: { label: 'Fiches', noun: 'fiche', of: (row: DepartmentFigures) => row.records },
} as const;
export type Measure = keyof typeof MEASURES;

/** Upper bounds of the five steps of the legend, whole numbers, from the largest value; fewer when values are small. */
export function stepsOf(largest: number): number[] {
  if (largest <= 0) return [];
  const count = Math.min(4, largest);
  return [...new Set(Array.from({ length: count }, (_, index) => Math.ceil((largest * (index + 1)) / count)))];
}

/** Rank of a value among the steps: 0 for none, then 1 to 4. */
export function rankOf(value: number, steps: readonly number[]): number {
  return value <= 0 ? 0 : steps.findIndex((bound) => value <= bound) + 1;
}
