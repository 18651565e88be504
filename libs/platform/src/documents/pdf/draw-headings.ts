import { drawLines } from './draw-text.js';
import { COLOURS, type Paper, type TextStyle } from './paper.js';

const STYLES: Record<Level, { style: TextStyle; before: number; after: number }> = {
  1: { style: { size: 20, colour: COLOURS.brand, bold: true }, before: 0, after: 8 },
  2: { style: { size: 14, colour: COLOURS.brand, bold: true }, before: 14, after: 5 },
  3: { style: { size: 11.5, colour: COLOURS.text, bold: true }, before: 10, after: 4 },
  4: { style: { size: 10.5, colour: COLOURS.text, bold: true }, before: 8, after: 3 },
  5: { style: { size: 10, colour: COLOURS.text, bold: true }, before: 6, after: 3 },
  6: { style: { size: 10, colour: COLOURS.quiet, bold: true }, before: 6, after: 3 },
};

/** As many as PDF has tags for. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

export interface Bookmark {
  text: string;
  level: Level;
  page: number;
}

/** No level is skipped on the way down (PDF/UA-1, 7.4.2). */
export function levelAfter(previous: number, wanted: Level): Level {
  return Math.min(wanted, previous + 1) as Level;
}

export function headingHeight(paper: Paper, text: string, level: Level): number {
  const { style, before, after } = STYLES[level];
  return before + paper.lines(text, style, paper.width).length * paper.lineHeight(style) + after;
}

export function drawHeading(paper: Paper, text: string, level: Level): void {
  const { style, before, after } = STYLES[level];
  if (!paper.isPageEmpty) paper.y += before;
  const element = paper.element(paper.root, `H${level}`);
  const tag = `H${level}`;
  drawLines(paper, paper.lines(text, style, paper.width), { element, tag, style, x: paper.left, width: paper.width });
  if (level === 1) {
    paper.artifact('Layout', () => {
      paper.pdf.rect(paper.left, paper.y + 2, 48, 3).fill(COLOURS.brand);
    });
    paper.y += 6;
  }
  paper.y += after;
}
