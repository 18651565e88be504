import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { keepFrenchSigns } from '#platform/documents/french-signs.js';
import type { RichBlock, TableCell as Cell } from '#domain/minutes/rich-block.js';
import type { MinutesDocument } from '#wording/minutes/minutes-document.js';
import { DocxBlocks, runsOf } from './docx-blocks.js';
import { CM, NUMBERING, PALE, STYLES } from './docx-styles.js';
import type { Pictures } from './print-images.js';

/** Word file of minutes, in PIGMA's layout, that a screen reader can follow. */
export async function minutesDocx(document: MinutesDocument, pictures: Pictures): Promise<Buffer> {
  const blocks = new DocxBlocks(pictures);
  const name = [document.band, document.title, document.edition].filter(Boolean).join(' – ');
  const file = new Document({
    title: name,
    creator: 'PIGMA',
    subject: document.facts.map(({ label, value }) => `${label} : ${value}`).join(' ; '),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 2 * CM, bottom: 2 * CM, left: 2 * CM, right: 2 * CM },
          },
        },
        headers: { default: new Header({ children: [running(name)] }), first: new Header({ children: [empty()] }) },
        footers: { default: footer(), first: footer() },
        children: [
          headerTable(document),
          new Paragraph({
            spacing: { before: 160 },
            children: runsOf([
              { text: 'Affaire suivie par : ' },
              { text: document.followedBy || 'non précisé', bold: true },
            ]),
          }),
          ...document.presence.flatMap(({ title, rows }) => [
            rubric(title),
            ...blocks.body([
              tableOf(
                ['Organisme', 'Personnes'],
                rows.map((row) => [row.organisation, row.people.join('\n')]),
              ),
            ]),
          ]),
          rubric('Destinataires'),
          new Paragraph({ children: runsOf([{ text: document.recipients || 'non précisés' }]) }),
          ...blocks.body(document.body),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** The name of the group and of the document on the left, when and where on the right. */
function headerTable({ band, title, edition, editionNote, facts }: MinutesDocument): Table {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '0B4A57' };
  const borders = { top: line, bottom: line, left: line, right: line };
  const margins = { left: 120, right: 120, top: 80, bottom: 80 };
  const cell = (children: Paragraph[], width: number, shaded: boolean) =>
    new TableCell({
      borders,
      margins,
      width: { size: width, type: WidthType.PERCENTAGE },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: PALE } } : {}),
      children,
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [6_000, 3_640],
    rows: [
      new TableRow({
        children: [
          cell(
            [
              new Paragraph({ style: 'Title', children: [new TextRun(keepFrenchSigns(band))] }),
              new Paragraph({ style: 'Title', children: [new TextRun(keepFrenchSigns(title))] }),
              ...(edition ? [new Paragraph({ children: runsOf([{ text: edition, bold: true }]) })] : []),
              ...(editionNote ? [new Paragraph({ children: runsOf([{ text: editionNote }]) })] : []),
            ],
            62,
            true,
          ),
          cell(
            facts.map(
              ({ label, value }) =>
                new Paragraph({
                  style: 'Cell',
                  children: runsOf([{ text: `${label} : ` }, { text: value, bold: true }]),
                }),
            ),
            38,
            false,
          ),
        ],
      }),
    ],
  });
}

/** A heading without number, at the level of the sections. */
const rubric = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): RichBlock & { kind: 'table' } {
  const cell = (text: string, header: boolean): Cell => ({
    ...{ header, colspan: 1, rowspan: 1 },
    blocks: [{ kind: 'paragraph', runs: [{ text }] }],
  });
  const body = rows.map((row) => row.map((text, place) => cell(text, place === 0)));
  return { kind: 'table', caption: null, rows: [head.map((text) => cell(text, true)), ...body] };
}

const empty = (): Paragraph => new Paragraph({ children: [] });
const running = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, size: 16, color: '4A5B61' })] });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            color: '4A5B61',
            children: ['PIGMA – page ', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
