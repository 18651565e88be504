import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type ReadPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { aDocument, IMAGE, IMAGE_ID } from '../../../test/sample-minutes.js';
import { minutesPdf } from './minutes-pdf.js';
import { picturesOf } from './print-images.js';

let read: ReadPdf;
let file: Buffer;
const AT = new Date('2026-05-31T10:00:00Z');
beforeAll(async () => {
  const document = aDocument();
  const pictures = await picturesOf(document.body, new Map([[IMAGE_ID, IMAGE]]));
  file = await minutesPdf(document, pictures, AT);
  if (process.env['KEEP_PDF']) writeFileSync(process.env['KEEP_PDF'], file);
  read = await readPdf(file);
});

/** No-break spaces are the paper's own typography; a line that ends is a space that some readers drop. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace('COMPTERENDU', 'COMPTE RENDU');

const headings = (): string[] => {
  const all: string[] = [];
  const walk = (tags: ReadPdf['pages'][number]['tags']): void => {
    for (const tag of tags) {
      if (/^H\d$/.test(tag.role)) all.push(plain(`${tag.role} ${tag.text}`));
      else walk(tag.children);
    }
  };
  for (const { tags } of read.pages) walk(tags);
  return all;
};

describe('compte rendu en PDF', () => {
  it('a ses titres dans l’ordre, avec leur numéro et leur niveau', () => {
    expect(headings()).toEqual([
      'H1 GROUPE DE TRAVAIL « OPENDATA » – COMPTE RENDU N°1',
      ...['H2 Présents', 'H2 Excusés', 'H2 Destinataires', 'H2 1. Ordre du jour', 'H2 2. Compte rendu'],
      ...['H3 2.1. Introduction', 'H4 2.1.1. Résultats', 'H3 2.2. Suite'],
      ...['H2 3. Relevé de décision', 'H3 Prochaine réunion'],
    ]);
  });

  it('est en français, titré, balisé partout, et daté de son édition', () => {
    expect(read).toMatchObject({ lang: 'fr-FR', marked: true, showsTitle: true });
    expect(plain(read.title)).toBe('GROUPE DE TRAVAIL « OPENDATA » – COMPTE RENDU N°1');
    expect(read.pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    expect(plain(textOfPdf(read))).toContain('Erratum n° 1 : Un nom corrigé');
    expect(textOfPdf(read)).toMatch(/page 1 \/ \d/);
  });

  it('dit les présents par organisme, les destinataires et qui suit l’affaire', () => {
    const rows = tagsNamed(read, 'TR').map(({ children }) => children.map(({ role, text }) => `${role} ${text}`));
    expect(rows).toContainEqual(['TH GIP ATGeRI', 'TD Camille ExempleLou Zéphyr']);
    expect(rows).toContainEqual(['TH Affaire suivie par', 'TD Camille Exemple et Alix Garonne']);
    expect(textOfPdf(read)).toContain('Les participants');
  });

  it('garde la structure du texte : listes dans des listes, tableaux titrés, images dites, liens', () => {
    expect(tagsNamed(read, 'LBody').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Contexte', 'un', 'deux']),
    );
    expect(tagsNamed(read, 'Figure').map(({ alt }) => alt)).toEqual(['Diagramme : oui, 62 %', 'Plan du site']);
    expect(tagsNamed(read, 'Caption').map(({ text }) => text)).toEqual(['Réflexion engagée ?']);
    expect(read.pages.flatMap(({ links }) => links.map(({ url }) => url))).toEqual(['https://example.org/']);
    expect(textOfPdf(read)).toContain('Texte <b>avec</b> & des signes');
  });

  it('le même document donne le même fichier', async () => {
    const document = aDocument();
    const pictures = await picturesOf(document.body, new Map([[IMAGE_ID, IMAGE]]));
    expect((await minutesPdf(document, pictures, AT)).equals(file)).toBe(true);
  });
});
