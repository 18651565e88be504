import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';
import { readDocx, type ReadDocx } from '../../../test/read-docx.js';
import { minutesDocx } from './minutes-docx.js';
import { picturesOf } from './print-images.js';
import { aDocument, IMAGE, IMAGE_ID } from '../../../test/sample-minutes.js';

let read: ReadDocx;
let written = '';
beforeAll(async () => {
  const document = aDocument();
  const pictures = await picturesOf(document.body, new Map([[IMAGE_ID, IMAGE]]));
  const file = await minutesDocx(document, pictures);
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
