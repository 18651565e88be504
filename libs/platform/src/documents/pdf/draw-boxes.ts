import { drawLines } from './draw-text.js';
import { BODY, COLOURS, type Paper, type TextStyle } from './paper.js';
import type { PdfText } from './pdf-blocks.js';

const PADDING = 8;
const GAP = 14;
const SIGNATURE_HEIGHT = 76;
const LABEL: TextStyle = { ...BODY, size: 9, colour: COLOURS.quiet };
const STRONG: TextStyle = { ...BODY, bold: true };

export function noticeHeight(paper: Paper, text: PdfText): number {
  return paper.lines(text, STRONG, paper.width - PADDING * 3).length * paper.lineHeight(STRONG) + PADDING * 2;
}

/** Set apart by a bar and by bold letters, so not by its colour alone. */
export function drawNotice(paper: Paper, text: PdfText): void {
  const lines = paper.lines(text, STRONG, paper.width - PADDING * 3);
  const height = noticeHeight(paper, text);
  paper.need(height);
  if (height <= paper.room) {
    paper.artifact('Layout', () => {
      paper.pdf.rect(paper.left, paper.y, paper.width, height).fill(COLOURS.notice);
      paper.pdf.rect(paper.left, paper.y, 4, height).fill(COLOURS.noticeRule);
    });
  }
  paper.y += PADDING;
  const box = { x: paper.left + PADDING * 2, width: paper.width - PADDING * 3 };
  drawLines(paper, lines, { element: paper.element(paper.root, 'P'), tag: 'P', style: STRONG, ...box });
  paper.y += PADDING + 8;
}

interface Box {
  title: string;
  lines: readonly string[];
}

const columnWidth = (paper: Paper, count: number): number => (paper.width - GAP * (count - 1)) / count;

function boxHeight(paper: Paper, { title, lines }: Box, width: number): number {
  const strong = paper.lines(title, STRONG, width - PADDING * 2).length * paper.lineHeight(STRONG);
  const body = lines.flatMap((line) => paper.lines(line, BODY, width - PADDING * 2)).length * paper.lineHeight(BODY);
  return strong + body + PADDING * 2;
}

/** Boxes of one height in a row, `least` points high; each is a Sect holding its texts. */
function drawRow(paper: Paper, boxes: readonly Box[], least: number, label: TextStyle): void {
  const width = columnWidth(paper, boxes.length);
  const height = Math.max(least, ...boxes.map((box) => boxHeight(paper, box, width)));
  paper.need(height);
  const start = paper.y;
  for (const [index, { title, lines }] of boxes.entries()) {
    const x = paper.left + index * (width + GAP);
    paper.artifact('Layout', () => {
      paper.pdf.lineWidth(0.75).strokeColor(COLOURS.rule).rect(x, start, width, height).stroke();
    });
    paper.y = start + PADDING;
    const section = paper.element(paper.root, 'Sect');
    const texts = [{ text: title, style: label }, ...lines.map((text) => ({ text, style: BODY }))];
    for (const { text, style } of texts) {
      const flow = {
        element: paper.element(section, 'P'),
        tag: 'P',
        style,
        x: x + PADDING,
        width: width - PADDING * 2,
      };
      drawLines(paper, paper.lines(text, style, flow.width), flow);
    }
  }
  paper.y = start + height + 12;
}

export function drawSideBySide(paper: Paper, boxes: readonly Box[]): void {
  drawRow(paper, boxes, 0, LABEL);
}

export function sideBySideHeight(paper: Paper, boxes: readonly Box[]): number {
  return Math.max(...boxes.map((box) => boxHeight(paper, box, columnWidth(paper, boxes.length))));
}

/** At most three in a row: a signature needs its width. */
export function drawSignatures(
  paper: Paper,
  signatures: readonly { label: string; lines?: readonly string[] }[],
): void {
  for (let start = 0; start < signatures.length; start += 3) {
    const row = signatures.slice(start, start + 3).map(({ label, lines }) => ({ title: label, lines: lines ?? [] }));
    drawRow(paper, row, SIGNATURE_HEIGHT, STRONG);
  }
}

export const signaturesHeight = SIGNATURE_HEIGHT;
