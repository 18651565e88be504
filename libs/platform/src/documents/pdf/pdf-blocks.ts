/** A piece of text in one style. `link` is a web or mail address. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  link?: string;
}

/** A line break is `\n`. */
export type PdfText = string | readonly Run[];

export type Align = 'left' | 'center' | 'right';

export interface ListItem {
  text: PdfText;
  list?: PdfList;
}
export interface PdfList {
  items: readonly (PdfText | ListItem)[];
  ordered?: boolean;
}

export interface PdfCell {
  text: PdfText;
  /** Columns it takes; 1 when absent. */
  span?: number;
  bold?: boolean;
  align?: Align;
}

export interface PdfColumn {
  /** Share of the width, against the other columns; 1 when absent. */
  width?: number;
  align?: Align;
  /** Its cells name their rows (TH, scope Row). */
  header?: boolean;
}

export interface PdfTable {
  caption?: string;
  columns: readonly PdfColumn[];
  /** Titles of the columns, repeated at the top of each page the table runs over; none when empty. */
  head: readonly string[];
  rows: readonly (readonly (PdfText | PdfCell)[])[];
  /** Least height of a row in points: room to sign. */
  rowHeight?: number;
  /** Lines between columns too. */
  grid?: boolean;
}

export interface PdfParagraph {
  paragraph: PdfText;
  align?: Align;
  size?: 'small' | 'normal' | 'large';
  /** Never the last of its page: what introduces a list or a table. */
  keepWithNext?: boolean;
}

/**
 * What a paper is made of, in reading order. The tags of PDF/UA follow from the kind of each: Title and headings H1 to
 * H6, P, L/LI/Lbl/LBody, Table/TR/TH/TD with scope, Figure with its alternative text.
 */
export type PdfBlock =
  | PdfParagraph
  | { heading: string; level: 1 | 2 | 3 | 4 | 5 | 6 }
  | { list: PdfList }
  | { table: PdfTable }
  /** What is known of the matter, as a table of two columns. */
  | { facts: readonly (readonly [label: string, value: PdfText])[] }
  /** A sentence that must not be missed, in a frame. */
  | { notice: PdfText }
  /** Short texts side by side (sender and recipient), read from left to right. */
  | { sideBySide: readonly { title: string; lines: readonly string[] }[] }
  /** PNG or JPEG. `width` in points; the whole width of the text at most. */
  | { figure: { image: Buffer; alt: string; caption?: string; width?: number } }
  /** Boxes to sign in, side by side. */
  | { signatures: readonly { label: string; lines?: readonly string[] }[] }
  | { pageBreak: true };

export interface PdfDocument {
  /** Shown by readers in their title bar; also the running title. It should be the text of the H1. */
  title: string;
  subject?: string;
  /** Left of the page number, on every page. */
  footer?: string;
  layout?: 'portrait' | 'landscape';
  /** Date of making, written in the file; the same blocks and the same date give the same bytes. */
  now: Date;
  blocks: readonly PdfBlock[];
}
