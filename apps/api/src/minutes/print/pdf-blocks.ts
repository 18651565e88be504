import type { RichBlock, Run, TableCell } from '#domain/minutes/rich-block.js';
import { blockText } from '#domain/minutes/rich-block.js';
import type { PdfBlock, PdfTable, Run as PdfRun } from '#platform/documents/pdf/pdf-file.js';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';
import { columnWeights, plainCell } from './column-weights.js';
import { introduces } from './introduces.js';
import { fitted, type Pictures } from './print-images.js';

const PAGE = { width: 495, height: 560 };

/** The blocks of a document as those of a paper: same words, same order, same structure. */
export function paperBlocks(body: readonly BodyBlock[], pictures: Pictures): PdfBlock[] {
  return body.flatMap((block, place) => {
    if (block.kind !== 'section') {
      const made = blocksOf(block, pictures);
      return introduces(block, body[place + 1]) ? made.map(keptWithNext) : made;
    }
    const heading = [block.number, block.title].filter(Boolean).join(' ');
    // The paper's own title is its first level.
    return [{ heading, level: Math.min(block.depth + 1, 6) as 2 | 3 | 4 | 5 | 6 }];
  });
}

const keptWithNext = (block: PdfBlock): PdfBlock => ('paragraph' in block ? { ...block, keepWithNext: true } : block);

function blocksOf(block: RichBlock, pictures: Pictures): PdfBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ paragraph: block.runs.map((run) => ({ ...runOf(run), bold: true })), keepWithNext: true }];
    case 'paragraph':
      return [{ paragraph: block.runs.map(runOf) }];
    case 'quote':
      return block.blocks.flatMap((inside) => blocksOf(inside, pictures)).map(inItalics);
    case 'list':
      return listBlocks(block, pictures);
    case 'table':
      return [{ table: tableOf(block) }];
    case 'image': {
      const image = pictures.images.get(block.id);
      if (!image) return [{ paragraph: [{ text: `[Image : ${block.alt}]`, italic: true }] }];
      const { width } = fitted(image, PAGE);
      return [{ figure: { image: image.content, alt: block.alt, width } }];
    }
    case 'bars': {
      const chart = pictures.charts.get(block);
      return chart ? [{ figure: { image: chart.png, alt: block.alt, width: chart.width } }] : [];
    }
  }
}

/** A list holds words and lists; a table or an image put into an item comes after the list. */
function listBlocks(list: Extract<RichBlock, { kind: 'list' }>, pictures: Pictures): PdfBlock[] {
  const after = list.items.flat().filter(({ kind }) => kind === 'table' || kind === 'image' || kind === 'bars');
  return [{ list: listOf(list) }, ...after.flatMap((block) => blocksOf(block, pictures))];
}

type PdfList = Extract<PdfBlock, { list: unknown }>['list'];

function listOf({ ordered, items }: Extract<RichBlock, { kind: 'list' }>): PdfList {
  return {
    ordered,
    items: items.map((item) => {
      const inner = item.find((block) => block.kind === 'list');
      const text = joined(item.filter(({ kind }) => kind !== 'list'));
      return inner ? { text, list: listOf(inner) } : text;
    }),
  };
}

/** Several paragraphs as one text, a line each. */
function joined(blocks: readonly RichBlock[]): PdfRun[] {
  return blocks.flatMap((block, place): PdfRun[] => {
    const runs =
      block.kind === 'paragraph' || block.kind === 'heading' ? block.runs.map(runOf) : [{ text: wordsOf(block) }];
    return place > 0 ? [{ text: '\n' }, ...runs] : runs;
  });
}

const wordsOf = (block: RichBlock): string =>
  block.kind === 'table' || block.kind === 'image' ? '' : blockText(block);

const runOf = ({ text, bold, italic, href }: Run): PdfRun => ({
  text,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(href ? { link: href } : {}),
});

function inItalics(block: PdfBlock): PdfBlock {
  if (!('paragraph' in block) || typeof block.paragraph === 'string') return block;
  return { ...block, paragraph: block.paragraph.map((run) => ({ ...run, italic: true })) };
}

/** A row of titles, when the first is one, then the rest; a cell over several rows is followed by empty ones. */
function tableOf({ caption, rows }: Extract<RichBlock, { kind: 'table' }>): PdfTable {
  const filled = withoutRowspans(rows);
  const columns = Math.max(...filled.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
  const [first = [], ...others] = filled;
  const titled = first.every(({ header, colspan }) => header && colspan === 1);
  const body = titled ? others : filled;
  const weights = columnWeights(filled, columns);
  const named = body.length > 0 && body.every(([cell]) => cell?.header);
  return {
    ...(caption ? { caption } : {}),
    columns: Array.from({ length: columns }, (_, place) => ({
      width: weights[place] ?? 1,
      ...(place === 0 && named ? { header: true } : {}),
    })),
    head: titled ? first.map(plainCell) : [],
    rows: body.map((row) =>
      row.map(({ blocks, colspan, header }) => ({
        text: joined(blocks),
        span: colspan,
        ...(header ? { bold: true } : {}),
      })),
    ),
    grid: true,
  };
}

function withoutRowspans(rows: readonly TableCell[][]): TableCell[][] {
  const open: { column: number; colspan: number; left: number }[] = [];
  return rows.map((row) => {
    const cells: TableCell[] = [];
    let column = 0;
    const fill = () => {
      for (let held = open.find((one) => one.column === column && one.left > 0); held;) {
        held.left -= 1;
        cells.push({ header: false, colspan: held.colspan, rowspan: 1, blocks: [] });
        column += held.colspan;
        held = open.find((one) => one.column === column && one.left > 0);
      }
    };
    for (const cell of row) {
      fill();
      cells.push(cell);
      if (cell.rowspan > 1) open.push({ column, colspan: cell.colspan, left: cell.rowspan - 1 });
      column += cell.colspan;
    }
    fill();
    return cells;
  });
}
