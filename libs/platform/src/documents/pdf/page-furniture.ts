import { BODY, COLOURS, type Paper, type TextStyle } from './paper.js';

const BAND = 40;
const NAME: TextStyle = { size: 15, colour: COLOURS.onBrand, bold: true };
const TAGLINE: TextStyle = { size: 8.5, colour: COLOURS.onBrand };
const QUIET: TextStyle = { ...BODY, size: 8, colour: COLOURS.quiet };

/** PIGMA's band on the first page, the running title on the others, the page number on all: artifacts, read by nobody. */
export function drawFurniture(paper: Paper): void {
  const { count } = paper.pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    paper.pdf.switchToPage(index);
    paper.artifact('Pagination', () => {
      if (index === 0) drawBand(paper);
      else drawRunningTitle(paper);
      drawFooter(paper, index + 1, count);
    });
  }
}

function drawBand(paper: Paper): void {
  const { left, width } = paper;
  paper.pdf.rect(0, 0, paper.pdf.page.width, BAND).fill(COLOURS.brand);
  paper.artifactText('PIGMA', { x: left, y: 10, width: 100, align: 'left' }, NAME);
  const box = { x: left + 100, y: 15, width: width - 100, align: 'right' as const };
  paper.artifactText('Plateforme d’information géographique mutualisée en Nouvelle-Aquitaine', box, TAGLINE);
}

function drawRunningTitle(paper: Paper): void {
  const { left, width, document } = paper;
  paper.artifactText(document.title, { x: left, y: 26, width, align: 'left' }, QUIET);
  paper.pdf.rect(left, 42, width, 1).fill(COLOURS.brand);
}

function drawFooter(paper: Paper, page: number, count: number): void {
  const { left, width, document } = paper;
  const y = paper.bottom + 22;
  if (document.footer) paper.artifactText(document.footer, { x: left, y, width: width - 90, align: 'left' }, QUIET);
  paper.artifactText(`page ${page} / ${count}`, { x: left + width - 90, y, width: 90, align: 'right' }, QUIET);
}
