import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText, sanitised, styled } from './rich-text.js';

describe('texte mis en forme', () => {
  it.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['<p>a<img src=x onerror=alert(1)></p>', '<p>a</p>'],
    ['<p style="position:fixed">a</p><style>p{}</style>', '<p>a</p>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a href="//mal.example.org">a</a>', '<a>a</a>'],
    [
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank">a</a>',
      '<a href="https://example.org/?a=1&amp;b=2">a</a>',
    ],
    ['<h1>a</h1><table><tr><td>b</td></tr></table>', 'ab'],
    ['<!--[if mso]>x<![endif]--><p>1 < 2 & 3</p>', '<p>1 &lt; 2 &amp; 3</p>'],
    ['<iframe src="https://example.org"></iframe><p>é « à »</p>', '<p>é « à »</p>'],
    // A link inside a link, which the broken tag hides at first.
    ['<a href="x"><A<p><a href="x">', '<a href="x"></a><a href="x"></a>'],
  ])('%s devient %s', (typed, kept) => expect(sanitised(typed)).toBe(kept));

  it('ce qui est gardé est gardé tel quel la fois suivante', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<script>', '&lt;', '{{ contact.nom }}', '<a href="x">', '"', '<'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = sanitised(pieces.join(''));
        expect(sanitised(once)).toBe(once);
        expect(once).not.toMatch(/<(?!\/?(?:p|br|strong|b|em|i|u|s|h2|h3|ul|ol|li|a|blockquote|hr)[ />])/);
      }),
    );
  });

  it('chaque élément porte sa mise en forme : les messageries jettent les feuilles de style', () => {
    expect(styled('<p>a</p><ul><li><a href="https://example.org">b</a></li></ul>')).toMatch(
      /^<p style="[^"]+">a<\/p><ul style="[^"]+"><li style="[^"]+"><a href="https:\/\/example.org" style="[^"]+">b<\/a><\/li><\/ul>$/,
    );
  });

  it('le texte dit les mêmes mots, et où vont les liens', () => {
    expect(
      plainText(
        '<h2>Vos fiches</h2><p>Lire <a href="https://example.org/a">la page</a><br>1 &lt; 2</p><ul><li>un</li></ul>',
      ),
    ).toBe('Vos fiches\n\nLire la page (https://example.org/a)\n1 < 2\n\n- un');
  });
});
