import { blockText, type TableCell } from '#domain/minutes/rich-block.js';

/** The longest column gets no more than this, the shortest no less. */
const MOST = 33;
const LEAST = 9;
/** What the sides of a cell take, in characters. */
const SIDES = 3;

/** How wide the columns of a table are to each other: as their longest cell, within bounds, on paper and in a Word file. */
export function columnWeights(rows: readonly (readonly TableCell[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, place) => Math.min(Math.max(longest(rows, place) + SIDES, LEAST), MOST));
}

export const plainCell = ({ blocks }: TableCell): string => blocks.map(blockText).join(' ');

/** Characters of the longest cell that stands in a column alone. */
const longest = (rows: readonly (readonly TableCell[])[], place: number): number =>
  Math.max(
    ...rows.map((row) => {
      const cell = row.every(({ colspan }) => colspan === 1) ? row[place] : undefined;
      return cell ? plainCell(cell).length : 0;
    }),
  );
