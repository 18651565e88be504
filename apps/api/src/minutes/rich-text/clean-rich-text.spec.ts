import { describe, expect, it } from '@jest/globals';
import { cleanRichText } from './clean-rich-text.js';

const ID = '0b6f1c1e-1d1f-4b8e-9f67-2f6f8f3b9a11';

describe('texte d’un compte rendu', () => {
  it.each([
    // Scripts, handlers and addresses that run.
    ['<p>Bonjour</p><script>alert(1)</script>', '<p>Bonjour</p>'],
    ['<p onclick="alert(1)">Bonjour</p>', '<p>Bonjour</p>'],
    ['<p>a<img src=x onerror=alert(1)>b</p>', '<p>ab</p>'],
    ['<a href="javascript:alert(1)">ici</a>', 'ici'],
    ['<a href="java\nscript:alert(1)">ici</a>', 'ici'],
    ['<a href="data:text/html;base64,PHNjcmlwdD4=">ici</a>', 'ici'],
    ['<a href="vbscript:x">ici</a>', 'ici'],
    ['<a href="//example.org/x">ici</a>', 'ici'],
    ['<a href="/api/accounts">ici</a>', 'ici'],
    ['<svg><script>alert(1)</script></svg>', ''],
    ['<math><mi xlink:href="javascript:alert(1)">x</mi></math>', ''],
    ['<iframe src="https://example.org"></iframe>', ''],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt&gt;alert(1)ipt&gt;'],
    ['<<p>a</p>', '&lt;<p>a</p>'],
    ['<!-- <p>a</p> --><p>b</p>', '<p>b</p>'],
    ['<template><p>a</p></template>', ''],
    ['<style>p{display:none}</style><p style="position:fixed">a</p>', '<p>a</p>'],
    ['<form action="https://example.org"><input name="a"><button>b</button></form>', 'b'],
    // Images: ours only, without anything else on them.
    ['<img src="https://example.org/pixel.gif">', ''],
    ['<img src="data:image/png;base64,AAAA">', ''],
    [
      `<img src="/api/minutes/images/${ID}" alt="Plan" width="9" onload="x()">`,
      `<img src="/api/minutes/images/${ID}" alt="Plan" />`,
    ],
    [`<img src="http://localhost:3000/api/minutes/images/${ID}">`, `<img src="/api/minutes/images/${ID}" alt="" />`],
    [`<img src="/api/minutes/images/${ID}/../../accounts">`, ''],
    [`<img src="/api/mails/${ID}">`, ''],
    // Tags left open, levels and synonyms.
    ['<p>a<b>b</p>', '<p>a<strong>b</strong></p>'],
    ['<h1>Titre</h1><h6>Sous</h6>', '<h3>Titre</h3><h4>Sous</h4>'],
    ['<td colspan="9999999" rowspan="-3">a</td>', '<td colspan="30" rowspan="1">a</td>'],
    [
      '<span style="x">a</span><span data-figure="records" data-on="2026-11-24">12</span>',
      'a<span data-figure="records" data-on="2026-11-24">12</span>',
    ],
    ['<span data-figure="x" data-on="demain">12</span>', '12'],
    // What PostgreSQL and XML cannot hold.
    ['<p>a\u0000b\u0007c</p>', '<p>abc</p>'],
    ['<p>a\ud800b</p>', '<p>a\ufffdb</p>'],
  ])('%j devient %j', (given, kept) => {
    expect(cleanRichText(given)).toBe(kept);
  });

  it('garde titres, listes, tableaux et liens', () => {
    const html =
      '<h3>Titre</h3><ul><li><p>un</p><ol><li>deux</li></ol></li></ul><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><p><a href="https://example.org/">lien</a><br /><em>fin</em></p>';
    expect(cleanRichText(html)).toBe(html);
  });

  it('un nettoyage de plus ne change rien', () => {
    const messy = '<div><p>a<b><i>b</div><img src=x><table><tr><td>1<td>2</table>&amp;&lt;script&gt;';
    expect(cleanRichText(cleanRichText(messy))).toBe(cleanRichText(messy));
  });

  it('dix mille balises imbriquées se lisent, sans descendre sans fin', () => {
    const deep = `${'<blockquote>'.repeat(10_000)}fond${'</blockquote>'.repeat(10_000)}`;
    const cleaned = cleanRichText(deep);
    expect(cleaned).toContain('fond');
    expect(cleaned.match(/<blockquote>/g)?.length ?? 0).toBeLessThanOrEqual(30);
  });
});
