import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type ReadPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';
import { readDocx, type ReadDocx } from '../../../test/read-docx.js';
import { minutesDocx } from './minutes-docx.js';
import { picturesOf } from './print-images.js';
import { aDocument, IMAGE, IMAGE_ID } from '../../../test/sample-minutes.js';

let read: ReadDocx;
let written = '';
let file: Buffer;
beforeAll(async () => {
  const document = aDocument();
  const pictures = await picturesOf(document.body, new Map([[IMAGE_ID, IMAGE]]));
  file = await minutesDocx(document, pictures);
  if (process.env['KEEP_DOCX']) writeFileSync(process.env['KEEP_DOCX'], file);
  const kept = await readDocx(file);
  written = kept.text;
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const headings = kept.headings.map((heading) => ({ ...heading, text: plain(heading.text) }));
  read = { ...kept, headings, text: plain(written) };
});

describe('compte rendu en DOCX', () => {
  it('garde les signes français avec leur mot, d’une ligne à l’autre', () => {
    expect(written).toContain('«\u00a0OPENDATA\u00a0»');
    expect(written).toContain('Date de réunion\u00a0: 31/05/2018');
  });

  it('a de vrais titres, numérotés par le traitement de texte comme dans le document', () => {
    const expected = aDocument().body.flatMap((block: BodyBlock) =>
      block.kind === 'section'
        ? [{ level: block.depth, text: [block.number, block.title].filter(Boolean).join(' ') }]
        : [],
    );
    expect(read.headings.slice(-expected.length)).toEqual(expected);
    expect(read.headings.slice(0, -expected.length).map(({ text }) => text)).toEqual([
      'Présents',
      'Excusés',
      'Destinataires',
    ]);
  });

  it('porte l’en-tête, les présents, les destinataires et le numéro des pages', () => {
    expect(read.text).toContain('GROUPE DE TRAVAIL « OPENDATA »\nCOMPTE RENDU N°1\nErratum n° 1');
    expect(read.text).toContain('Date de réunion : 31/05/2018');
    expect(read.text).toContain('GIP ATGeRI\nCamille Exemple\nLou Zéphyr');
    expect(read.text).toContain('Les participants');
    expect(read.footer).toContain('PIGMA – page PAGE sur NUMPAGES');
  });

  it('est en français, ses tableaux ont une ligne d’en-tête, ses images un texte', () => {
    expect(read.language).toBe('fr-FR');
    expect(read.headRows).toEqual([
      null,
      ['Organisme', 'Personnes'],
      ['Organisme', 'Personnes'],
      ['Réponse', 'Part'],
      ['Données', 'Format'],
    ]);
    expect(read.alts).toEqual(['Diagramme : oui, 62 %', 'Plan du site']);
    expect(read.links).toBe(1);
  });

  it('garde ce qui ressemble à du balisage pour du texte', () => {
    expect(read.text).toContain('Texte <b>avec</b> & des signes');
  });
});

const soffice = process.env['SOFFICE_PATH'] ?? 'soffice';
const isHere = spawnSync(soffice, ['--version']).status === 0;
const withLibreOffice = isHere ? describe : describe.skip;
const why = isHere ? '' : ' [non exécuté : LibreOffice (soffice) n’est pas sur cette machine]';

/** A word processor that is not ours opens the file and prints it; what it prints is read back. */
async function printedByLibreOffice(): Promise<{ printed: ReadPdf; images: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pigma-soffice-'));
  try {
    writeFileSync(path.join(folder, 'minutes.docx'), file);
    // A profile of its own: another LibreOffice of this machine would answer in its place.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
    const wanted = ['--headless', '--convert-to', tagged, '--outdir', folder, path.join(folder, 'minutes.docx')];
    execFileSync(soffice, [profile, ...wanted], { stdio: 'pipe' });
    const pdf = readFileSync(path.join(folder, 'minutes.pdf'));
    return { printed: await readPdf(pdf), images: pdf.toString('latin1').split('/Subtype/Image').length - 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

withLibreOffice(`compte rendu en DOCX, ouvert et imprimé par LibreOffice${why}`, () => {
  let printed: ReadPdf;
  let images = 0;
  beforeAll(async () => {
    ({ printed, images } = await printedByLibreOffice());
  }, 120_000);
  const words = () => textOfPdf(printed).replaceAll(/\s+/g, ' ');

  it('montre l’en-tête, les présents par organisme et les destinataires', () => {
    for (const part of ['GROUPE DE TRAVAIL « OPENDATA »', 'COMPTE RENDU N°1', 'Erratum n° 1']) {
      expect(words()).toContain(part);
    }
    for (const part of ['Présents', 'GIP ATGeRI', 'Camille Exemple', 'Excusés', 'Ange Borne', 'Les participants']) {
      expect(words()).toContain(part);
    }
  });

  it('numérote les titres comme le document', () => {
    for (const title of ['1. Ordre du jour', '2.1. Introduction', '2.1.1. Résultats', '3. Relevé de décision']) {
      expect(words()).toContain(title);
    }
  });

  it('garde tableaux, listes, images et liens', () => {
    expect(tagsNamed(printed, 'Table').length).toBeGreaterThanOrEqual(5);
    expect(tagsNamed(printed, 'LBody').length).toBeGreaterThanOrEqual(4);
    expect(images).toBeGreaterThanOrEqual(2);
    expect(tagsNamed(printed, 'Link').map(({ text }) => text)).toEqual(['lien']);
  });

  it('est en français et numérote ses pages', () => {
    expect(printed.lang).toMatch(/^fr/);
    expect(words()).toMatch(/page 1 sur \d/);
  });
});
