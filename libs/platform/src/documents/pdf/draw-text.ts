import type { Line } from './break-lines.js';
import { type Element, type Paper, type TextStyle } from './paper.js';
import type { Align } from './pdf-blocks.js';

interface Flow {
  element: Element;
  tag: string;
  style: TextStyle;
  x: number;
  width: number;
  align?: Align;
}

/**
 * Draws lines down the page and on to the next ones. A page never ends on the first line of a text, nor begins with its
 * last one.
 */
export function drawLines(paper: Paper, lines: readonly Line[], flow: Flow): void {
  const height = paper.lineHeight(flow.style);
  let rest = lines;
  while (rest.length > 0) {
    const taken = Math.min(rest.length, linesThatFit(rest.length, Math.floor(paper.room / height), paper.isPageEmpty));
    for (const line of rest.slice(0, taken)) {
      const box = { x: flow.x, y: paper.y, width: flow.width, align: flow.align ?? 'left' };
      paper.line(flow.element, flow.tag, line, box, flow.style);
      paper.y += height;
    }
    rest = rest.slice(taken);
    if (rest.length > 0) paper.newPage();
  }
}

function linesThatFit(count: number, room: number, emptyPage: boolean): number {
  if (room >= count) return count;
  if (emptyPage) return Math.max(1, room);
  const taken = count - room === 1 ? room - 1 : room;
  return taken < 2 ? 0 : taken;
}

/** Height below which {@link drawLines} would rather begin on the next page. */
export function startHeight(paper: Paper, lines: readonly Line[], style: TextStyle): number {
  return paper.lineHeight(style) * (lines.length <= 3 ? lines.length : 2);
}
