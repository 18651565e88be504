/** Rows of the region table, in the order of the minutes of 31 May 2018 (2.2.2). */
export const REGION_CATEGORY_LABELS = {
  metropole: 'Métropoles',
  cu: 'Communautés urbaines',
  ca: 'Communautés d’agglomération',
  cc: 'Communautés de communes',
  commune: 'Communes',
} as const;
