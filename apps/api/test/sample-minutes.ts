import { deflateSync, crc32 } from 'node:zlib';
import type { RichBlock, TableCell } from '#domain/minutes/rich-block.js';
import type { MinutesDocument } from '#wording/minutes/minutes-document.js';

export const IMAGE_ID = '0b6f1c1e-1d1f-4b8e-9f67-2f6f8f3b9a11';

/** A PNG of one colour, made by hand. */
export function aPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x8a)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

export const IMAGE = { content: aPng(60, 30), type: 'image/png' as const, width: 60, height: 30 };

const p = (text: string): RichBlock & { kind: 'paragraph' } => ({ kind: 'paragraph', runs: [{ text }] });
const cell = (text: string, header = false): TableCell => ({
  ...{ header, colspan: 1, rowspan: 1, blocks: [p(text)] },
});

/** Minutes with one of each kind of block. */
export function aDocument(): MinutesDocument {
  return {
    ...{
      band: 'GROUPE DE TRAVAIL « OPENDATA »',
      title: 'COMPTE RENDU N°1',
      edition: 'Erratum n° 1',
      editionNote: 'Un nom corrigé',
    },
    facts: [
      { label: 'Date de réunion', value: '31/05/2018' },
      { label: 'Lieu de réunion', value: 'Bordeaux' },
    ],
    followedBy: 'Camille Exemple et Alix Garonne',
    presence: [
      {
        title: 'Présents',
        rows: [
          { organisation: 'GIP ATGeRI', people: ['Camille Exemple', 'Lou Zéphyr'] },
          { organisation: 'SIBA', people: ['Yaël Pinasse'] },
        ],
      },
      { title: 'Excusés', rows: [{ organisation: 'IGN', people: ['Ange Borne'] }] },
    ],
    recipients: 'Les participants',
    highlights: [],
    body: [
      { kind: 'section', number: '1.', depth: 1, title: 'Ordre du jour' },
      {
        kind: 'list',
        ordered: false,
        items: [[p('Contexte')], [p('Plan'), { kind: 'list', ordered: true, items: [[p('un')], [p('deux')]] }]],
      },
      { kind: 'section', number: '2.', depth: 1, title: 'Compte rendu' },
      { kind: 'section', number: '2.1.', depth: 2, title: 'Introduction' },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Texte <b>avec</b> & des signes, du ' },
          { text: 'gras', bold: true },
          { text: ', et un ' },
          { text: 'lien', href: 'https://example.org/' },
          { text: '.' },
        ],
      },
      { kind: 'section', number: '2.1.1.', depth: 3, title: 'Résultats' },
      {
        ...{ kind: 'bars', title: 'Réflexion engagée ?', alt: 'Diagramme : oui, 62 %' },
        rows: [
          { label: 'Oui', parts: [{ label: 'Part', percent: 62 }] },
          { label: 'Non', parts: [{ label: 'Part', percent: null }] },
        ],
      },
      {
        ...{ kind: 'table', caption: 'Réflexion engagée ?' },
        rows: [
          [cell('Réponse', true), cell('Part', true)],
          [cell('Oui', true), cell('62 %')],
        ],
      },
      { kind: 'section', number: '2.2.', depth: 2, title: 'Suite' },
      {
        ...{ kind: 'table', caption: null },
        rows: [[cell('Données', true), cell('Format', true)], [{ ...cell('Voirie'), colspan: 2 }]],
      },
      { kind: 'image', id: IMAGE_ID, alt: 'Plan du site' },
      { kind: 'quote', blocks: [p('« On avance »')] },
      { kind: 'section', number: '3.', depth: 1, title: 'Relevé de décision' },
      { kind: 'section', number: null, depth: 2, title: 'Prochaine réunion' },
      p('À fixer.'),
    ],
  };
}
