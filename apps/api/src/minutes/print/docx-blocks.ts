import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { keepFrenchSigns } from '#platform/documents/french-signs.js';
import type { RichBlock, Run } from '#domain/minutes/rich-block.js';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';
import { BRAND, BULLETS, HEADINGS, NUMBERS, PALE } from './docx-styles.js';
import { columnWeights } from './column-weights.js';
import { introduces } from './introduces.js';
import { fitted, type Pictures } from './print-images.js';

/** Points between the margins of a page. */
export const PAGE_WIDTH = 482;
const IMAGE_BOX = { width: PAGE_WIDTH, height: 560 };
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

type Written = Paragraph | Table;
interface WriteOptions {
  style?: string;
  width?: number;
  /** Not the last line of a page. */
  keepNext?: boolean;
}
/** A table of that many rows, or fewer, is not cut by the end of a page. */
const KEPT_WHOLE = 8;

/** Writes the blocks of a document with the word processor's own headings, lists and tables. */
export class DocxBlocks {
  /** Each numbered list counts for itself. */
  private lists = 0;
  private images = 0;

  constructor(private readonly pictures: Pictures) {}

  body(blocks: readonly BodyBlock[]): Written[] {
    return blocks.flatMap((block, place) => {
      if (block.kind === 'section') return [sectionHeading(block)];
      return this.write(block, { keepNext: introduces(block, blocks[place + 1]) });
    });
  }

  private write(block: RichBlock, options: WriteOptions): Written[] {
    const style = {
      ...(options.style ? { style: options.style } : {}),
      ...(options.keepNext ? { keepNext: true } : {}),
    };
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ ...style, children: runsOf(block.runs.map((run) => ({ ...run, bold: true }))) })];
      case 'paragraph':
        return [new Paragraph({ ...style, children: runsOf(block.runs) })];
      case 'list':
        return this.list(block, 0, block.ordered ? ++this.lists : 0);
      case 'quote':
        return block.blocks.flatMap((inside) => this.write(inside, { ...options, style: 'Quote' }));
      case 'table':
        return this.table(block, options.width ?? PAGE_WIDTH);
      case 'image': {
        const image = this.pictures.images.get(block.id);
        if (!image) return [new Paragraph({ children: runsOf([{ text: `[Image : ${block.alt}]`, italic: true }]) })];
        const box = { ...IMAGE_BOX, width: options.width ?? IMAGE_BOX.width };
        return [this.picture(image.content, image.type === 'image/png' ? 'png' : 'jpg', fitted(image, box), block.alt)];
      }
      case 'bars': {
        const chart = this.pictures.charts.get(block);
        // Its table follows it.
        return chart ? [this.picture(chart.png, 'png', chart, block.alt, true)] : [];
      }
    }
  }

  private list({ items, ordered }: Extract<RichBlock, { kind: 'list' }>, level: number, instance: number): Written[] {
    const reference = ordered ? NUMBERS : BULLETS;
    return items.flatMap((item, place) => {
      let marked = false;
      // The paragraph after a list does not stick to it.
      const after = level === 0 && place === items.length - 1 ? 160 : 60;
      return item.flatMap((block): Written[] => {
        if (block.kind === 'list') {
          return this.list(block, Math.min(level + 1, 3), block.ordered ? ++this.lists : 0);
        }
        if (block.kind !== 'paragraph' && block.kind !== 'heading') return this.write(block, {});
        const children = runsOf(block.runs);
        if (marked) return [new Paragraph({ indent: { left: 500 + level * 400 }, children })];
        marked = true;
        return [new Paragraph({ numbering: { reference, level, instance }, spacing: { after }, children })];
      });
    });
  }

  private table({ caption, rows }: Extract<RichBlock, { kind: 'table' }>, width: number): Written[] {
    const columns = Math.max(...rows.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
    const weights = columnWeights(rows, columns);
    const whole = weights.reduce((sum, one) => sum + one, 0);
    const widths = weights.map((one) => (one / whole) * width);
    const widthAt = (row: (typeof rows)[number], cell: number): number => {
      const first = row.slice(0, cell).reduce((sum, { colspan }) => sum + colspan, 0);
      return widths.slice(first, first + (row[cell]?.colspan ?? 1)).reduce((sum, one) => sum + one, 0);
    };
    const isHead = (row: (typeof rows)[number]) => row.length > 0 && row.every(({ header }) => header);
    return [
      ...(caption ? [new Paragraph({ style: 'Caption', children: runsOf([{ text: caption }]) })] : []),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        columnWidths: widths.map((one) => Math.round(one * 20)),
        rows: rows.map(
          (row, place) =>
            new TableRow({
              cantSplit: true,
              // Repeated on each page, and known as headers: those at the top only.
              tableHeader: rows.slice(0, place + 1).every(isHead),
              children: row.map(
                ({ header, colspan, rowspan, blocks }, cell) =>
                  new TableCell({
                    columnSpan: colspan,
                    width: { size: Math.round(widthAt(row, cell) * 20), type: WidthType.DXA },
                    rowSpan: rowspan,
                    borders: CELL_BORDERS,
                    margins: { left: 80, right: 80, top: 30, bottom: 30 },
                    ...(header ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: PALE } } : {}),
                    children: this.cell(blocks, header, {
                      width: widthAt(row, cell),
                      keepNext: rows.length <= KEPT_WHOLE && place < rows.length - 1,
                    }),
                  }),
              ),
            }),
        ),
      }),
      new Paragraph({ spacing: { after: 60 }, children: [] }),
    ];
  }

  private cell(
    blocks: readonly RichBlock[],
    header: boolean,
    { width, keepNext }: { width: number; keepNext: boolean },
  ): Written[] {
    const written = blocks.flatMap((block) =>
      this.write(header && block.kind === 'paragraph' ? emboldened(block) : block, {
        ...{ style: 'Cell', width: width - 12, keepNext },
      }),
    );
    // A cell ends with a paragraph, or Word says that the file is damaged.
    return written.at(-1) instanceof Paragraph ? written : [...written, new Paragraph({ style: 'Cell', children: [] })];
  }

  private picture(
    data: Buffer,
    type: 'png' | 'jpg',
    size: { width: number; height: number },
    alt: string,
    keepNext = false,
  ): Paragraph {
    const name = `Image ${++this.images}`;
    return new Paragraph({
      spacing: { before: 80, after: 120 },
      keepNext,
      children: [
        new ImageRun({
          type,
          data,
          // The library counts in pixels of 96 to the inch, the page in points of 72.
          transformation: { width: (size.width * 96) / 72, height: (size.height * 96) / 72 },
          altText: { title: name, description: alt, name },
        }),
      ],
    });
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'AEBCC0' };
const CELL_BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function sectionHeading({ number, depth, title }: Extract<BodyBlock, { kind: 'section' }>): Paragraph {
  const level = Math.min(depth, LEVELS.length) - 1;
  return new Paragraph({
    heading: LEVELS[level] ?? HeadingLevel.HEADING_5,
    ...(number ? { numbering: { reference: HEADINGS, level } } : {}),
    children: [new TextRun(keepFrenchSigns(title))],
  });
}

const emboldened = (block: Extract<RichBlock, { kind: 'paragraph' }>): RichBlock => ({
  ...block,
  runs: block.runs.map((run) => ({ ...run, bold: true })),
});

/** Words with their style; a line feed of the text is a line break. */
export function runsOf(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.flatMap(({ text, bold, italic, underline, strike, href }): (TextRun | ExternalHyperlink)[] => {
    const made = text.split('\n').map(
      (line, place) =>
        new TextRun({
          text: keepFrenchSigns(line),
          ...(place > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(strike ? { strike } : {}),
          ...(underline || href ? { underline: { type: UnderlineType.SINGLE } } : {}),
          ...(href ? { color: BRAND } : {}),
        }),
    );
    return href ? [new ExternalHyperlink({ link: href, children: made })] : made;
  });
}
