import { describe, expect, it } from '@jest/globals';
import type { RichBlock } from '#domain/minutes/rich-block.js';
import { insertedFigures, readRichText } from './read-rich-text.js';

const ID = '0b6f1c1e-1d1f-4b8e-9f67-2f6f8f3b9a11';
const p = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] });

describe('un texte lu comme sa structure', () => {
  it.each<[string, RichBlock[]]>([
    ['', []],
    ['<p></p><p> </p><p><br /></p>', []],
    ['seul', [p('seul')]],
    ['<p>un</p>deux<p>trois</p>', [p('un'), p('deux'), p('trois')]],
    ['<p>  un\n  deux </p>', [p('un deux')]],
    ['<p>un<br />deux</p>', [p('un\ndeux')]],
    ['<p>Quand\u00a0?</p>', [p('Quand\u00a0?')]],
    ['<p>a &amp; b &lt;c&gt;</p>', [p('a & b <c>')]],
    [
      '<p>un <strong>gros <em>mot</em></strong> et <a href="https://example.org/">un lien</a>.</p>',
      [
        {
          kind: 'paragraph',
          runs: [
            { text: 'un ' },
            { text: 'gros ', bold: true },
            { text: 'mot', bold: true, italic: true },
            { text: ' et ' },
            { text: 'un lien', href: 'https://example.org/' },
            { text: '.' },
          ],
        },
      ],
    ],
    [
      '<h3>Titre</h3><h4>Sous-titre</h4><h3> </h3>',
      [
        { kind: 'heading', depth: 1, runs: [{ text: 'Titre' }] },
        { kind: 'heading', depth: 2, runs: [{ text: 'Sous-titre' }] },
      ],
    ],
    [
      '<ul><li><p>un</p><ol><li>dedans</li></ol></li><li></li></ul>',
      [
        {
          kind: 'list',
          ordered: false,
          items: [[p('un'), { kind: 'list', ordered: true, items: [[p('dedans')]] }]],
        },
      ],
    ],
    ['<blockquote><p>dit</p></blockquote>', [{ kind: 'quote', blocks: [p('dit')] }]],
    [
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td colspan="2"><p>1</p></td></tr></tbody></table>',
      [
        {
          kind: 'table',
          caption: null,
          rows: [
            [{ header: true, colspan: 1, rowspan: 1, blocks: [p('A')] }],
            [{ header: false, colspan: 2, rowspan: 1, blocks: [p('1')] }],
          ],
        },
      ],
    ],
    [
      `<p>avant <img src="/api/minutes/images/${ID}" alt="Plan" /> après</p>`,
      [p('avant'), { kind: 'image', id: ID, alt: 'Plan' }, p('après')],
    ],
    ['<p><span data-figure="records" data-on="2026-11-24">12 fiches</span></p>', [p('12 fiches')]],
  ])('%s', (html, blocks) => {
    expect(readRichText(html)).toEqual(blocks);
  });
});

describe('chiffres du produit dans un texte', () => {
  it('sont retrouvés avec leurs mots et leur jour, mis en forme ou non', () => {
    const html =
      '<p>Nous comptons <span data-figure="records" data-on="2026-11-24"><strong>12</strong> fiches au 24/11/2026</span>.</p><ul><li><span data-figure="partners" data-on="2026-11-23">3</span></li></ul>';
    expect(insertedFigures(html)).toEqual([
      { text: '12 fiches au 24/11/2026', on: '2026-11-24' },
      { text: '3', on: '2026-11-23' },
    ]);
    expect(insertedFigures('<p>rien</p>')).toEqual([]);
  });
});
