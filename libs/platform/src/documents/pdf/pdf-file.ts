import {
  drawNotice,
  drawSideBySide,
  drawSignatures,
  noticeHeight,
  sideBySideHeight,
  signaturesHeight,
} from './draw-boxes.js';
import { drawFigure, figureHeight } from './draw-figure.js';
import { type Bookmark, drawHeading, headingHeight, type Level, levelAfter } from './draw-headings.js';
import { drawList, listStartHeight } from './draw-list.js';
import { drawTable, tableStartHeight } from './draw-table.js';
import { drawLines, startHeight } from './draw-text.js';
import { drawFurniture } from './page-furniture.js';
import { BODY, Paper, type TextStyle } from './paper.js';
import type { PdfBlock, PdfDocument, PdfParagraph, PdfTable } from './pdf-blocks.js';

export type { PdfBlock, PdfDocument, PdfTable, Run } from './pdf-blocks.js';

/** Bookmarks help in a long paper and clutter a short one. */
const BOOKMARKS_FROM = 4;

/**
 * Writes a paper of PIGMA as a PDF that machines and screen readers understand (PDF/UA-1): tags in reading order, French
 * declared, embedded font, title shown, everything else an artifact.
 */
export async function pdfFile(document: PdfDocument): Promise<Buffer> {
  const paper = new Paper(document);
  const bookmarks: Bookmark[] = [];
  let level = 0;
  for (const [index, block] of document.blocks.entries()) {
    if ('heading' in block) {
      level = levelAfter(level, block.level);
      paper.need(startOf(paper, document.blocks, index));
      bookmarks.push({ text: block.heading, level: level as Level, page: paper.pdf.bufferedPageRange().count - 1 });
      drawHeading(paper, block.heading, level as Level);
    } else {
      if ('paragraph' in block && block.keepWithNext) paper.need(startOf(paper, document.blocks, index));
      draw(paper, block);
    }
  }
  if (bookmarks.length >= BOOKMARKS_FROM) writeBookmarks(paper, bookmarks);
  drawFurniture(paper);
  return paper.end();
}

function draw(paper: Paper, block: Exclude<PdfBlock, { heading: string }>): void {
  if ('paragraph' in block) drawParagraph(paper, block);
  else if ('list' in block) drawList(paper, block.list);
  else if ('table' in block) drawTable(paper, block.table);
  else if ('facts' in block) drawTable(paper, factTable(block.facts));
  else if ('notice' in block) drawNotice(paper, block.notice);
  else if ('sideBySide' in block) drawSideBySide(paper, block.sideBySide);
  else if ('figure' in block) drawFigure(paper, block.figure);
  else if ('signatures' in block) drawSignatures(paper, block.signatures);
  else if (!paper.isPageEmpty) paper.newPage();
}

/** Height that must be left on the page for this block to begin on it, with what it introduces. */
function startOf(paper: Paper, blocks: readonly PdfBlock[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  if ('heading' in block) return headingHeight(paper, block.heading, block.level) + startOf(paper, blocks, index + 1);
  if ('paragraph' in block) {
    const style = styleOf(block);
    const lines = paper.lines(block.paragraph, style, paper.width);
    if (!block.keepWithNext) return startHeight(paper, lines, style);
    return lines.length * paper.lineHeight(style) + startOf(paper, blocks, index + 1);
  }
  if ('list' in block) return listStartHeight(paper, block.list);
  if ('table' in block) return tableStartHeight(paper, block.table);
  if ('facts' in block) return tableStartHeight(paper, factTable(block.facts));
  if ('notice' in block) return noticeHeight(paper, block.notice);
  if ('sideBySide' in block) return sideBySideHeight(paper, block.sideBySide);
  if ('figure' in block) return figureHeight(paper, block.figure);
  return 'signatures' in block ? signaturesHeight : 0;
}

const SIZES = { small: 8.5, normal: BODY.size, large: 13 };
const styleOf = ({ size = 'normal' }: PdfParagraph): TextStyle => ({ ...BODY, size: SIZES[size] });

function drawParagraph(paper: Paper, block: PdfParagraph): void {
  const style = styleOf(block);
  const lines = paper.lines(block.paragraph, style, paper.width);
  const element = paper.element(paper.root, 'P');
  const { left: x, width } = paper;
  drawLines(paper, lines, { element, tag: 'P', style, x, width, align: block.align ?? 'left' });
  paper.y += 6;
}

function factTable(facts: Extract<PdfBlock, { facts: unknown }>['facts']): PdfTable {
  return { columns: [{ width: 1, header: true }, { width: 2.6 }], head: [], rows: facts, grid: true };
}

function writeBookmarks(paper: Paper, bookmarks: readonly Bookmark[]): void {
  const open: PDFKit.PDFOutline[] = [paper.pdf.outline];
  for (const { text, level, page } of bookmarks) {
    const parent = open[level - 1] ?? paper.pdf.outline;
    open.length = level;
    open.push(parent.addItem(text, { expanded: true, pageNumber: page } as never));
  }
}
