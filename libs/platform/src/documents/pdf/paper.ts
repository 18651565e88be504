import { buffer } from 'node:stream/consumers';
import { breakLines, type Line } from './break-lines.js';
import { EscapedMetadataDocument } from './escaped-metadata.js';
import type { Align, PdfDocument, PdfText, Run } from './pdf-blocks.js';
import { drawable, FONT_NAMES, fontNamed, fontOf } from './pdf-fonts.js';

export type Element = PDFKit.PDFStructureElement;

export interface TextStyle {
  size: number;
  colour: string;
  bold?: boolean;
}

export const COLOURS = {
  brand: '#0b4a57',
  onBrand: '#ffffff',
  text: '#1d2733',
  quiet: '#4a5563',
  rule: '#b3c1c7',
  head: '#e3edf0',
  notice: '#fdf3e3',
  noticeRule: '#b4690e',
} as const;

export const BODY: TextStyle = { size: 10, colour: COLOURS.text };

/** Height of a line of Noto Sans, in sizes of its letters. */
const LINE = 1.362;
const MARGINS = { top: 62, right: 50, bottom: 56, left: 50 };

interface Box {
  x: number;
  y: number;
  width: number;
  align: Align;
}

/** Attributes PDFKit has no option for: what a list counts with, how many columns a cell spans. */
type Attributes = { O: string } & Record<string, unknown>;
interface ElementOptions {
  alt?: string;
  title?: string;
  attributes?: Attributes;
  bbox?: readonly [number, number, number, number];
}

/**
 * A paper being written: the page, how far down it is filled, the tag tree that grows with it. Whatever is drawn is
 * either the content of a tag or an artifact, never neither (PDF/UA-1, 7.1).
 */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left = MARGINS.left;
  readonly top = MARGINS.top;
  y = MARGINS.top;

  constructor(readonly document: PdfDocument) {
    this.pdf = new EscapedMetadataDocument({
      size: 'A4',
      layout: document.layout ?? 'portrait',
      margins: MARGINS,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      font: null as never,
      info: {
        Title: drawable(document.title),
        Author: 'PIGMA',
        Creator: 'PIGMA',
        ...(document.subject ? { Subject: drawable(document.subject) } : {}),
        CreationDate: document.now,
      },
    });
    for (const name of FONT_NAMES) this.pdf.registerFont(name, fontNamed(name) as never);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  get width(): number {
    return this.pdf.page.width - MARGINS.left - MARGINS.right;
  }

  /** Lowest point text may reach. */
  get bottom(): number {
    return this.pdf.page.height - MARGINS.bottom;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  get isPageEmpty(): boolean {
    return this.y <= this.top;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = this.top;
  }

  /** Goes to the next page unless that height is left on this one. */
  need(height: number): void {
    if (height > this.room && !this.isPageEmpty) this.newPage();
  }

  element(parent: Element, tag: string, options: ElementOptions = {}): Element {
    const { attributes, bbox, ...rest } = options;
    const element = this.pdf.struct(tag, {
      ...rest,
      ...(bbox ? { bbox: [...bbox], placement: 'Block' } : {}),
    } as object);
    const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
    if (attributes) data['A'] = attributes;
    parent.add(element);
    return element;
  }

  /** What `draw` draws is the content of that element. */
  mark(element: Element, tag: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** What `draw` draws says nothing: lines, backgrounds, page headers. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  lines(text: PdfText, style: TextStyle, width: number): Line[] {
    const runs = typeof text === 'string' ? [{ text }] : text;
    const styled = runs.map((run) => ({ ...run, text: drawable(run.text), ...(style.bold ? { bold: true } : {}) }));
    return breakLines(styled, width, (piece) => this.widthOf(piece, style.size));
  }

  lineHeight(style: TextStyle): number {
    return style.size * LINE;
  }

  /** Draws one line and tags what it holds; a link becomes a tag and a place to click. */
  line(element: Element, tag: string, line: Line, box: Box, style: TextStyle): void {
    let x = startOf(line, box);
    let plain: { piece: Run; x: number }[] = [];
    const flush = () => {
      const pieces = plain;
      plain = [];
      if (pieces.length > 0)
        this.mark(element, tag, () => pieces.forEach((p) => this.piece(p.piece, p.x, box.y, style)));
    };
    for (const piece of line.pieces) {
      if (piece.link) {
        flush();
        this.link(element, { ...piece, link: piece.link }, x, box.y, style);
      } else plain.push({ piece, x });
      x += this.widthOf(piece, style.size);
    }
    flush();
  }

  private link(parent: Element, piece: Run & { link: string }, x: number, y: number, style: TextStyle): void {
    const element = this.element(parent, 'Link');
    this.mark(element, 'Link', () => this.piece(piece, x, y, { ...style, colour: COLOURS.brand }, true));
    // Its alternative text says where it leads (PDF/UA-1, 7.18.5). Ended on its page, which PDFKit notes at that moment.
    this.pdf.link(x, y, this.widthOf(piece, style.size), this.lineHeight(style), piece.link, {
      structParent: element,
      Contents: new String(`${piece.text.trim()} (${piece.link})`),
    } as never);
    element.end();
  }

  private piece(piece: Run, x: number, y: number, style: TextStyle, underline = false): void {
    this.pdf.font(fontOf(piece)).fontSize(style.size).fillColor(style.colour);
    this.pdf.text(piece.text, x, y, { lineBreak: false, underline });
  }

  private widthOf(piece: Run, size: number): number {
    return this.pdf.font(fontOf(piece)).fontSize(size).widthOfString(piece.text);
  }

  /** First line of a text of page headers and footers, within an artifact. */
  artifactText(text: string, box: Box, style: TextStyle): void {
    const [line] = this.lines(text, style, box.width);
    if (line) this.artifactLine(line, box, style);
  }

  artifactLine(line: Line, box: Box, style: TextStyle): void {
    let x = startOf(line, box);
    for (const piece of line.pieces) {
      this.piece(piece, x, box.y, style);
      x += this.widthOf(piece, style.size);
    }
  }

  /** @returns the whole file */
  async end(): Promise<Buffer> {
    this.root.end();
    this.pdf.end();
    return buffer(this.pdf);
  }
}

function startOf(line: Line, { x, width, align }: Box): number {
  if (align === 'left') return x;
  return x + (width - line.width) / (align === 'center' ? 2 : 1);
}
