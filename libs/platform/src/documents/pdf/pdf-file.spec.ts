import { describe, expect, it } from '@jest/globals';
import { readPdf, tagsNamed, textOfPdf } from '../testing/read-pdf.js';
import { type PdfBlock, type PdfDocument, pdfFile, type PdfTable, type Run } from './pdf-file.js';
import { drawable } from './pdf-fonts.js';

const now = new Date('2026-03-12T09:00:00Z');
const file = (blocks: readonly PdfBlock[], more: Partial<PdfDocument> = {}) =>
  pdfFile({ title: 'Feuille d’émargement', now, blocks, ...more });
const read = async (blocks: readonly PdfBlock[], more: Partial<PdfDocument> = {}) => readPdf(await file(blocks, more));

/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const SENTENCE = 'La collectivité présente sa démarche, entamée en 2016 avec la direction des systèmes d’information. ';
const words: Run[] = [
  { text: 'Voir ' },
  { text: 'le site', link: 'https://example.org/a' },
  { text: ' du réseau', bold: true },
];
const people: PdfTable = {
  caption: 'Présents',
  columns: [{ header: true }, {}],
  head: ['Nom', 'Organisme'],
  rows: [['Ada', 'SIBA']],
  grid: true,
};
const everyBlock: PdfBlock[] = [
  { heading: 'Compte rendu', level: 1 },
  { facts: [['Lieu', 'Bordeaux']] },
  { notice: 'Ce document n’est pas une facture.' },
  {
    sideBySide: [
      { title: 'De', lines: ['GIP'] },
      { title: 'À', lines: ['Commune'] },
    ],
  },
  { heading: 'Ordre du jour', level: 2 },
  { paragraph: words },
  { list: { items: ['un', { text: 'deux', list: { ordered: true, items: ['deux bis'] } }] } },
  { table: people },
  { figure: { image: PNG, alt: 'Un point gris', caption: 'Figure 1', width: 20 } },
  { signatures: [{ label: 'Le formateur' }, { label: 'PIGMA' }] },
];

describe('un document PDF que chacun peut lire', () => {
  it('dit sa langue, son titre, et que ses marques sont à lire', async () => {
    const pdf = await read(everyBlock);
    expect(pdf).toMatchObject({ title: 'Feuille d’émargement', lang: 'fr-FR', showsTitle: true, marked: true });
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('a une marque par élément, dans l’ordre de la lecture', async () => {
    const [page] = (await read(everyBlock)).pages;
    expect(page?.tags.map(({ role, text }) => [role, text])).toEqual([
      ['H1', 'Compte rendu'],
      ['Table', 'Lieu Bordeaux'],
      ['P', 'Ce document n’est pas une facture.'],
      ['Sect', 'DeGIP'],
      ['Sect', 'ÀCommune'],
      ['H2', 'Ordre du jour'],
      ['P', 'Voir le site du réseau'],
      ['L', expect.stringMatching(/un.*deux.*deux bis/)],
      ['Table', expect.stringMatching(/Présents.*Nom.*Organisme.*Ada.*SIBA/)],
      ['Figure', ''],
      ['P', 'Figure 1'],
      ['Sect', 'Le formateur'],
      ['Sect', 'PIGMA'],
    ]);
  });

  it('ses listes, tableaux et images ont les marques du détail', async () => {
    const bytes = (await file(everyBlock)).toString('latin1');
    const pdf = await readPdf(await file(everyBlock));
    const outer = tagsNamed(pdf, 'L')[0];
    expect(outer?.children.map(({ role }) => role)).toEqual(['LI', 'LI']);
    expect(outer?.children[1]?.children.map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
    expect(outer?.children[1]?.children[1]?.children.map(({ role }) => role)).toEqual(['L']);
    expect(tagsNamed(pdf, 'TH').map(({ text }) => text)).toEqual(['Lieu', 'Nom', 'Organisme', 'Ada']);
    expect(tagsNamed(pdf, 'TD').map(({ text }) => text)).toEqual(['Bordeaux', 'SIBA']);
    expect(bytes.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(bytes.match(/\/Scope \/Row/g)).toHaveLength(2);
    expect(tagsNamed(pdf, 'Figure')[0]?.alt).toBe('Un point gris');
    expect(tagsNamed(pdf, 'Link')[0]?.text).toBe('le site');
    expect(pdf.pages[0]?.links).toEqual([{ url: 'https://example.org/a', text: 'le site (https://example.org/a)' }]);
  });

  it('rien n’y est dessiné hors d’une marque ou d’un artefact', async () => {
    const blocks = [...everyBlock, { paragraph: SENTENCE.repeat(80) }, { pageBreak: true } as const, ...everyBlock];
    const pdf = await read(blocks);
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(pdf.pages.flatMap(({ untagged }) => untagged)).toEqual([]);
  });

  it('n’emploie que des polices qu’il contient', async () => {
    const bytes = (await file(everyBlock)).toString('latin1');
    expect(bytes.match(/\/BaseFont \/(?![A-Z]{6}\+NotoSans)/g)).toBeNull();
    expect(bytes).toContain('/FontFile2');
  });

  it('numérote ses pages et redit son titre, hors de la lecture', async () => {
    const pdf = await read([{ heading: 'Titre', level: 1 }, { pageBreak: true }, { paragraph: 'Suite' }], {
      footer: 'Session 12',
    });
    expect(pdf.pages.map(({ text }) => /page (\d) \/ (\d)/.exec(text)?.slice(1))).toEqual([
      ['1', '2'],
      ['2', '2'],
    ]);
    expect(pdf.pages[1]?.text).toContain('Feuille d’émargement');
    expect(pdf.pages[1]?.text).toContain('Session 12');
    expect(pdf.pages[1]?.tags.map(({ text }) => text)).toEqual(['Suite']);
  });

  it('les mêmes données au même instant donnent les mêmes octets', async () =>
    expect((await file(everyBlock)).equals(await file(everyBlock))).toBe(true));
});

describe('le fil des pages', () => {
  const filler = (lines: number): PdfBlock => ({
    paragraph: Array.from({ length: lines }, (_, i) => `ligne ${i}`).join('\n'),
  });
  const pageOf = async (blocks: PdfBlock[], text: string) =>
    (await read(blocks)).pages.findIndex((page) => page.tags.some((tag) => tag.text.startsWith(text)));

  it('un titre n’est jamais le dernier de sa page', async () => {
    for (let lines = 42; lines <= 54; lines += 1) {
      const blocks: PdfBlock[] = [
        filler(lines),
        { heading: 'Décisions', level: 2 },
        { paragraph: 'La première.\nLa seconde.' },
      ];
      expect(await pageOf(blocks, 'Décisions')).toBe(await pageOf(blocks, 'La première'));
    }
  });

  it('une phrase qui annonce une liste reste avec elle', async () => {
    for (let lines = 44; lines <= 54; lines += 1) {
      const blocks: PdfBlock[] = [
        filler(lines),
        { paragraph: 'À faire', keepWithNext: true },
        { list: { items: ['Écrire'] } },
      ];
      expect(await pageOf(blocks, 'À faire')).toBe(await pageOf(blocks, '•'));
    }
  });

  it('un tableau répète ses titres en haut de chaque page, une fois pour qui écoute', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`Personne ${i + 1}`, 'SIBA']);
    const pdf = await read([{ table: { columns: [{ header: true }, {}], head: ['Nom', 'Organisme'], rows } }]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const page of pdf.pages) expect(page.text).toContain('Organisme');
    expect(tagsNamed(pdf, 'TH').filter(({ text }) => text === 'Organisme')).toHaveLength(1);
    expect(tagsNamed(pdf, 'TH').filter(({ text }) => text.startsWith('Personne'))).toHaveLength(90);
  });

  it('une ligne plus haute qu’une page continue sur les suivantes, entière', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `mot${i}`);
    const pdf = await read([
      {
        table: {
          columns: [{ header: true }, {}],
          head: ['Qui', 'Quoi'],
          rows: [
            ['CD 24', words.join(' ')],
            ['IGN', 'rien'],
          ],
        },
      },
    ]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    const text = textOfPdf(pdf).replace(/\s+/g, ' ');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(pdf.pages.every((page) => page.text.includes('CD 24'))).toBe(true);
    expect(tagsNamed(pdf, 'TH').filter(({ text: name }) => name === 'CD 24')).toHaveLength(1);
  });

  it('un lien coupé entre deux lignes se clique sur les deux', async () => {
    const link = 'https://example.org/long';
    const pdf = await read([
      { paragraph: [{ text: SENTENCE }, { text: 'une adresse de lien assez longue pour finir plus bas', link }] },
    ]);
    expect(pdf.pages[0]?.links.map(({ url }) => url)).toEqual([link, link]);
  });

  it('en paysage, la page est plus large que haute', async () => {
    const pdf = await read([{ paragraph: 'a' }], { layout: 'landscape' });
    expect(pdf.pages[0]?.width).toBe(842);
  });

  it('40 personnes et douze pages s’écrivent, avec des signets', async () => {
    const people = Array.from({ length: 40 }, (_, i) => [
      `Personne au nom composé ${i + 1}`,
      'Communauté d’agglomération',
    ]);
    const statements = Array.from({ length: 14 }, (_, i): PdfBlock[] => [
      { heading: `Témoignage ${i + 1}`, level: 2 },
      { paragraph: SENTENCE.repeat(32) },
      { list: { items: [SENTENCE, SENTENCE] } },
    ]).flat();
    const pdf = await read([
      { heading: 'Compte rendu', level: 1 },
      { table: { columns: [{}, {}], head: ['Nom', 'Organisme'], rows: people } },
      ...statements,
    ]);
    expect(pdf.pages.length).toBeGreaterThanOrEqual(12);
    expect(tagsNamed(pdf, 'H2')).toHaveLength(14);
    expect(pdf.outline.slice(0, 2)).toEqual(['Compte rendu', '- Témoignage 1']);
  });
});

describe('ce qu’on lui donne à écrire', () => {
  it.each([
    ['un nom sans espace de 300 signes', 'N'.repeat(300)],
    ['du HTML', '<script>alert("x")</script> & <b>gras</b>'],
    ['un objet PDF', ') Tj ET /JS (app.alert(1)) << >> endobj'],
    ['des lettres décomposées', 'e\u0301te\u0301'],
  ])('%s s’écrit comme un texte', async (_, text) => {
    const pdf = await read([{ table: { columns: [{}, {}], head: [], rows: [[text, text]] } }], { title: text });
    const drawn = textOfPdf(pdf).replace(/\s+/g, '');
    expect(drawn).toContain(text.normalize('NFC').replace(/\s+/g, ''));
    expect(pdf.title).toBe(text.normalize('NFC'));
  });

  it('ce que la police ne sait pas dessiner se voit, ce qui ne se dessine pas disparaît', async () => {
    const pdf = await read([{ paragraph: 'a\u0000b \ud800c 日本 \u202ed\u200b\r\nf' }]);
    expect(tagsNamed(pdf, 'P')[0]?.text).toBe('ab c \ufffd\ufffd df');
  });

  it('les signes doubles restent avec leur mot', () => {
    expect(drawable('« Prêt ? » : 20 %, voir https://example.org:8080/?a=1')).toBe(
      '«\u00a0Prêt\u00a0?\u00a0»\u00a0: 20\u00a0%, voir https://example.org:8080/?a=1',
    );
  });

  it('les lettres d’un document restent lisibles dans le suivant', async () => {
    await file([{ paragraph: 'É' }]);
    expect(tagsNamed(await read([{ paragraph: 'BELLE' }]), 'P')[0]?.text).toBe('BELLE');
  });

  it('un titre trop profond est ramené d’un niveau : aucun n’est sauté', async () => {
    const pdf = await read([
      { heading: 'Un', level: 1 },
      { heading: 'Trois', level: 3 },
      { heading: 'Encore', level: 3 },
    ]);
    expect(pdf.pages[0]?.tags.map(({ role }) => role)).toEqual(['H1', 'H2', 'H3']);
  });

  it('un document vide est une page', async () => expect((await read([])).pages).toHaveLength(1));
});
