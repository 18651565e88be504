/** Words laid out the same way. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  href?: string;
}

export interface TableCell {
  header: boolean;
  colspan: number;
  rowspan: number;
  blocks: RichBlock[];
}

/** A share of a bar; null when nothing is known, which is drawn as nothing and said in words. */
export interface BarPart {
  label: string;
  percent: number | null;
}

/** A text as its structure: what the screen, the PDF and the DOCX are all written from. */
export type RichBlock =
  /** `depth` below the section it stands in: 1 or 2. */
  | { kind: 'heading'; depth: 1 | 2; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: RichBlock[][] }
  | { kind: 'quote'; blocks: RichBlock[] }
  | { kind: 'table'; caption: string | null; rows: TableCell[][] }
  /** An image of the minutes themselves, by its id. */
  | { kind: 'image'; id: string; alt: string }
  /** Bars of shares of 100. The same figures are always in a table beside it. */
  | { kind: 'bars'; title: string; alt: string; rows: { label: string; parts: BarPart[] }[] };

export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Everything a block says, one line a part. */
export function blockText(block: RichBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.runs);
    case 'list':
      return block.items.flat().map(blockText).join('\n');
    case 'quote':
      return block.blocks.map(blockText).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ blocks }) => blocks.map(blockText).join(' ')).join('\t')).join('\n');
    case 'image':
      return block.alt;
    case 'bars':
      return block.title;
  }
}
