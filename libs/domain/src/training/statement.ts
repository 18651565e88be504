import type { Share } from './quote.js';

/** `heads`: people at the price of a head. `surcharge`: this organisation's share of the second trainer. */
export interface StatementLine {
  code: 'heads' | 'surcharge';
  quantity: number;
  unitCents: number;
  netCents: number;
  /** Names of the people, for `heads`. */
  people: string[];
}

/** What a share is made of. Their sum is the share's net amount. */
export function statementLines(share: Share<unknown>, priceCents: number, people: readonly string[]): StatementLine[] {
  const { heads, headsCents, surchargeCents } = share;
  return [
    { code: 'heads', quantity: heads, unitCents: priceCents, netCents: headsCents, people: [...people] },
    ...(surchargeCents > 0
      ? [{ code: 'surcharge' as const, quantity: 1, unitCents: surchargeCents, netCents: surchargeCents, people: [] }]
      : []),
  ];
}

/** The lines of the credit of a statement: its exact opposite, by quantity, as accounts write it. */
export function creditLines(lines: readonly StatementLine[]): StatementLine[] {
  return lines.map((line) => ({ ...line, quantity: -line.quantity, netCents: -line.netCents }));
}

/** What is charged differs: another amount, other people. Order does not matter. */
export function linesDiffer(a: readonly StatementLine[], b: readonly StatementLine[]): boolean {
  const written = (lines: readonly StatementLine[]) =>
    JSON.stringify(lines.map(({ code, netCents, people }) => [code, netCents, people.toSorted()]));
  return written(a) !== written(b);
}
