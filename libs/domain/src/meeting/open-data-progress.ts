/** How far an organisation is with its open data, from the least to the most. */
export const MATURITIES = ['not_started', 'thinking', 'started', 'advanced', 'portal'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** `testimony`: longer, one organisation tells its story. */
export const STATEMENT_KINDS = ['statement', 'testimony'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What an organisation says of its open data; null: it said nothing of that, which is never zero. */
export interface OpenDataFacts {
  maturity: Maturity | null;
  openDatasets: number | null;
  portal: string | null;
  portalUrl: string | null;
  software: string | null;
  licence: string | null;
  needs: string | null;
}
export const OPEN_DATA_FIELDS = [
  'maturity',
  'openDatasets',
  'portal',
  'portalUrl',
  'software',
  'licence',
  'needs',
] as const satisfies readonly (keyof OpenDataFacts)[];

/** The facts alone, in one order. */
export function openDataFacts(said: OpenDataFacts): OpenDataFacts {
  const { maturity, openDatasets, portal, portalUrl, software, licence, needs } = said;
  return { maturity, openDatasets, portal, portalUrl, software, licence, needs };
}

export type CurrentFacts<Observation> = {
  [Field in keyof OpenDataFacts]: { value: NonNullable<OpenDataFacts[Field]>; from: Observation } | null;
};

/**
 * What is known now: of each fact, the latest value somebody gave, and where. Silence does not erase what was said
 * before. Taking an observation away is enough to undo it, whatever came after.
 * @param observations each with its day `YYYY-MM-DD`; two of one day in the order given
 */
export function currentFacts<Observation extends OpenDataFacts & { observedOn: string }>(
  observations: readonly Observation[],
): CurrentFacts<Observation> {
  const latest = observations.toSorted((a, b) =>
    a.observedOn < b.observedOn ? 1 : a.observedOn > b.observedOn ? -1 : 0,
  );
  const entries = OPEN_DATA_FIELDS.map((field) => {
    const from = latest.find((one) => one[field] !== null);
    return [field, from ? { value: from[field], from } : null];
  });
  return Object.fromEntries(entries) as CurrentFacts<Observation>;
}

/** How many organisations are at each step; those that said nothing are apart. */
export function countMaturities(said: readonly { maturity: Maturity | null }[]): Record<Maturity | 'unknown', number> {
  const counts = { not_started: 0, thinking: 0, started: 0, advanced: 0, portal: 0, unknown: 0 };
  for (const { maturity } of said) counts[maturity ?? 'unknown']++;
  return counts;
}

/** A sum of what is known, with how many are not: an unknown count adds nothing, and is told. */
export function sumDatasets(said: readonly { openDatasets: number | null }[]): { known: number; total: number | null } {
  const given = said.flatMap(({ openDatasets }) => openDatasets ?? []);
  return { known: given.length, total: given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) };
}
