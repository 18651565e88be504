import { drawLines } from './draw-text.js';
import { BODY, COLOURS, type Element, type Paper, type TextStyle } from './paper.js';
import type { PdfTable } from './pdf-blocks.js';
import { CELL, PADDING, type PlacedCell, type PlacedRow, TableLayout } from './table-layout.js';

const CAPTION: TextStyle = { ...BODY, size: 9.5, bold: true };

const captionHeight = (paper: Paper, caption: string | undefined): number =>
  caption ? paper.lines(caption, CAPTION, paper.width).length * paper.lineHeight(CAPTION) + 4 : 0;

/** A name longer than that is not said again when its row goes on. */
const NAME_LINES = 3;

/** Caption, titles and first row stay together. */
export function tableStartHeight(paper: Paper, table: PdfTable): number {
  const layout = new TableLayout(paper, table);
  const [first] = table.rows;
  return (
    captionHeight(paper, table.caption) + layout.headHeight + (first ? readableHeight(paper, layout.row(first)) : 0)
  );
}

/** Taller rows may be cut between two lines: moving them whole would leave half a page empty. */
const mayBeCut = (paper: Paper, row: PlacedRow): boolean => row.height > (paper.bottom - paper.top) / 4;

function readableHeight(paper: Paper, row: PlacedRow): number {
  return mayBeCut(paper, row) ? paper.lineHeight(CELL) * 3 + PADDING.y * 2 : row.height;
}

export function drawTable(paper: Paper, table: PdfTable): void {
  const layout = new TableLayout(paper, table);
  paper.need(tableStartHeight(paper, table));
  const element = paper.element(paper.root, 'Table');
  if (table.caption) {
    const caption = paper.element(element, 'Caption');
    const lines = paper.lines(table.caption, CAPTION, paper.width);
    drawLines(paper, lines, { element: caption, tag: 'Caption', style: CAPTION, x: paper.left, width: paper.width });
    paper.y += 4;
  }
  const writer = new TableWriter(paper, element, layout, table.grid ?? false);
  writer.head();
  for (const cells of table.rows) writer.row(layout.row(cells));
  paper.y += 10;
}

class TableWriter {
  constructor(
    private readonly paper: Paper,
    private readonly table: Element,
    private readonly layout: TableLayout,
    private readonly grid: boolean,
  ) {}

  head(): void {
    const { head } = this.layout;
    if (!head) return;
    this.background(head.height);
    const tr = this.paper.element(this.table, 'TR');
    for (const cell of head.cells) {
      const th = this.paper.element(tr, 'TH', { attributes: { O: 'Table', Scope: 'Column' } });
      this.text(th, 'TH', cell, 0, cell.lines.length);
    }
    this.close(head.height);
  }

  row(row: PlacedRow): void {
    const { paper } = this;
    if (row.height > paper.room && (!mayBeCut(paper, row) || readableHeight(paper, row) > paper.room)) this.nextPage();
    const tr = paper.element(this.table, 'TR');
    const elements = row.cells.map((cell) => {
      const tag = cell.header ? 'TH' : 'TD';
      const scope = cell.header ? { Scope: 'Row' } : {};
      return { tag, cell, element: paper.element(tr, tag, { attributes: { O: 'Table', ...scope, ...spanOf(cell) } }) };
    });
    let from = 0;
    let height = row.height;
    while (height > paper.room) {
      const count = Math.max(1, Math.floor((paper.room - PADDING.y * 2) / paper.lineHeight(CELL)));
      for (const { tag, cell, element } of elements) this.text(element, tag, cell, from, from + count);
      this.close(Math.min(paper.room, count * paper.lineHeight(CELL) + PADDING.y * 2));
      from += count;
      height -= count * paper.lineHeight(CELL);
      this.nextPage(row);
    }
    for (const { tag, cell, element } of elements) this.text(element, tag, cell, from, cell.lines.length);
    this.close(height);
  }

  /** The titles again, and what a row that goes on is about: artifacts, as those who listen have already heard them. */
  private nextPage(continued?: PlacedRow): void {
    const { paper } = this;
    paper.newPage();
    const { head } = this.layout;
    if (head) {
      this.background(head.height);
      paper.artifact('Pagination', () => head.cells.forEach((cell) => this.repeat(cell)));
      this.close(head.height);
    }
    const names = continued?.cells.filter(({ header, lines }) => header && lines.length <= NAME_LINES) ?? [];
    if (names.length > 0) paper.artifact('Pagination', () => names.forEach((cell) => this.repeat(cell)));
  }

  private repeat(cell: PlacedCell): void {
    for (const [index, line] of cell.lines.entries()) {
      this.paper.artifactLine(line, this.boxOf(cell, index), cell.style);
    }
  }

  private text(element: Element, tag: string, cell: PlacedCell, from: number, to: number): void {
    for (const [index, line] of cell.lines.slice(from, to).entries()) {
      this.paper.line(element, tag, line, this.boxOf(cell, index), cell.style);
    }
  }

  private boxOf({ x, width, style, align }: PlacedCell, index: number) {
    const y = this.paper.y + PADDING.y + index * this.paper.lineHeight(style);
    return { x: x + PADDING.x, y, width: width - PADDING.x * 2, align };
  }

  private background(height: number): void {
    const { pdf, left, width, y } = this.paper;
    this.paper.artifact('Layout', () => pdf.rect(left, y, width, height).fill(COLOURS.head));
  }

  /** Rules the row that was just written, and goes below it. */
  private close(height: number): void {
    const { pdf, left, width, y } = this.paper;
    this.paper.artifact('Layout', () => {
      pdf.lineWidth(0.5).strokeColor(COLOURS.rule);
      pdf
        .moveTo(left, y + height)
        .lineTo(left + width, y + height)
        .stroke();
      if (!this.grid) return;
      pdf
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke();
      for (const edge of this.layout.columnEdges)
        pdf
          .moveTo(edge, y)
          .lineTo(edge, y + height)
          .stroke();
    });
    this.paper.y = y + height;
  }
}

const spanOf = ({ span }: PlacedCell): { ColSpan?: number } => (span > 1 ? { ColSpan: span } : {});
