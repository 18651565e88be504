import { drawLines } from './draw-text.js';
import { BODY, COLOURS, type Paper, type TextStyle } from './paper.js';

export interface Figure {
  image: Buffer;
  alt: string;
  caption?: string;
  width?: number;
}

const CAPTION: TextStyle = { ...BODY, size: 9, colour: COLOURS.quiet };

/** PDFKit reads an image once to learn its size, and again to draw it from the same object. */
interface OpenedImage {
  width: number;
  height: number;
}

function sizeOf(paper: Paper, figure: Figure): { image: OpenedImage; width: number; height: number } {
  const opener = paper.pdf as unknown as { openImage(source: Buffer): OpenedImage };
  const image = opener.openImage(figure.image);
  const captionRoom = figure.caption ? paper.lineHeight(CAPTION) * 2 : 0;
  const wanted = Math.min(figure.width ?? image.width, paper.width);
  const tallest = paper.bottom - paper.top - captionRoom;
  const scale = Math.min(wanted / image.width, tallest / image.height);
  return { image, width: image.width * scale, height: image.height * scale };
}

export function figureHeight(paper: Paper, figure: Figure): number {
  const { height } = sizeOf(paper, figure);
  return height + (figure.caption ? paper.lineHeight(CAPTION) * 2 : 0);
}

/** A picture is never cut: it goes to the next page, or shrinks to one. */
export function drawFigure(paper: Paper, figure: Figure): void {
  const { image, width, height } = sizeOf(paper, figure);
  paper.need(figureHeight(paper, figure));
  const { left, y } = paper;
  const element = paper.element(paper.root, 'Figure', { alt: figure.alt, bbox: [left, y, left + width, y + height] });
  paper.mark(element, 'Figure', () => {
    paper.pdf.image(image as never, left, y, { width, height });
  });
  paper.y += height + 4;
  if (figure.caption) {
    const lines = paper.lines(figure.caption, CAPTION, paper.width);
    const caption = paper.element(paper.root, 'P');
    drawLines(paper, lines, { element: caption, tag: 'P', style: CAPTION, x: left, width: paper.width });
  }
  paper.y += 8;
}
