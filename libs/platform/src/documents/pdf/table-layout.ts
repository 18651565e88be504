import type { Line } from './break-lines.js';
import { BODY, type Paper, type TextStyle } from './paper.js';
import type { Align, PdfCell, PdfColumn, PdfTable, PdfText } from './pdf-blocks.js';

export const CELL: TextStyle = { ...BODY, size: 9.5 };
export const HEAD: TextStyle = { ...CELL, size: 9, bold: true };
export const PADDING = { x: 6, y: 4 };

/** A cell with its place across the page and its text cut into lines. */
export interface PlacedCell {
  x: number;
  width: number;
  lines: Line[];
  style: TextStyle;
  align: Align;
  span: number;
  /** The column it begins in names its rows. */
  header: boolean;
}

export interface PlacedRow {
  cells: PlacedCell[];
  height: number;
}

const cellOf = (cell: PdfText | PdfCell): PdfCell =>
  typeof cell === 'object' && 'text' in cell ? cell : { text: cell };

export class TableLayout {
  /** Null when the columns have no titles. */
  readonly head: PlacedRow | null;
  private readonly edges: number[];

  constructor(
    private readonly paper: Paper,
    private readonly table: PdfTable,
  ) {
    this.edges = edgesOf(paper, table.columns);
    this.head = table.head.length > 0 ? this.place(table.head, HEAD, 0) : null;
  }

  get headHeight(): number {
    return this.head?.height ?? 0;
  }

  row(cells: readonly (PdfText | PdfCell)[]): PlacedRow {
    return this.place(cells, CELL, this.table.rowHeight ?? 0);
  }

  /** Left side of each column, and the right side of the last. */
  get columnEdges(): readonly number[] {
    return this.edges;
  }

  private place(cells: readonly (PdfText | PdfCell)[], base: TextStyle, least: number): PlacedRow {
    let column = 0;
    const placed = cells.map((given) => {
      const { text, span = 1, bold, align } = cellOf(given);
      const { align: usual = 'left', header = false } = this.table.columns[column] ?? {};
      const x = this.edges[column] ?? this.paper.left;
      const width = (this.edges[column + span] ?? this.paper.left + this.paper.width) - x;
      const style = { ...base, ...(bold || (header && base === CELL) ? { bold: true } : {}) };
      column += span;
      const lines = this.paper.lines(text, style, width - PADDING.x * 2);
      return { x, width, lines, style, align: align ?? usual, span, header };
    });
    const text = Math.max(0, ...placed.map(({ lines, style }) => lines.length * this.paper.lineHeight(style)));
    return { cells: placed, height: Math.max(least, text + PADDING.y * 2) };
  }
}

function edgesOf(paper: Paper, columns: readonly PdfColumn[]): number[] {
  const shares = columns.map(({ width = 1 }) => width);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = paper.left;
  return [x, ...shares.map((share) => (x += (share / whole) * paper.width))];
}
