import { drawLines, startHeight } from './draw-text.js';
import { BODY, type Element, type Paper } from './paper.js';
import type { ListItem, PdfList, PdfText } from './pdf-blocks.js';

const INDENT = 16;
const GAP = 2;
const MARKS = ['•', '–'];

const itemOf = (item: PdfText | ListItem): ListItem =>
  typeof item === 'object' && 'text' in item ? item : { text: item };

export function listStartHeight(paper: Paper, list: PdfList): number {
  const [first] = list.items;
  if (first === undefined) return 0;
  return startHeight(paper, paper.lines(itemOf(first).text, BODY, paper.width - INDENT), BODY);
}

export function drawList(paper: Paper, list: PdfList): void {
  drawLevel(paper, paper.root, list, 1);
  paper.y += 4;
}

function drawLevel(paper: Paper, parent: Element, list: PdfList, depth: number): void {
  const numbering = list.ordered ? 'Decimal' : 'Disc';
  const element = paper.element(parent, 'L', { attributes: { O: 'List', ListNumbering: numbering } });
  const x = paper.left + INDENT * depth;
  // However deep it goes, a third of the page is left to read.
  const width = Math.max(paper.width - INDENT * depth, paper.width / 3);
  for (const [index, item] of list.items.entries()) {
    const { text, list: inner } = itemOf(item);
    const lines = paper.lines(text, BODY, width);
    paper.need(startHeight(paper, lines, BODY));
    const li = paper.element(element, 'LI');
    const mark = list.ordered ? `${index + 1}.` : (MARKS[(depth - 1) % MARKS.length] ?? '•');
    const [label] = paper.lines(mark, BODY, INDENT);
    if (label) {
      const box = { x: x - INDENT, y: paper.y, width: INDENT - 4, align: 'right' as const };
      paper.line(paper.element(li, 'Lbl'), 'Lbl', label, box, BODY);
    }
    const body = paper.element(li, 'LBody');
    drawLines(paper, lines, { element: body, tag: 'LBody', style: BODY, x, width });
    paper.y += GAP;
    if (inner && inner.items.length > 0) drawLevel(paper, body, inner, depth + 1);
  }
}
