import { describe, expect, it } from '@jest/globals';
import { composeMail } from './compose.js';
import { makeFrame } from './layout/frame.js';

const frame = await makeFrame({ header: 'PIGMA', signature: 'L’équipe', logo: null });

describe('mise en page des courriels', () => {
  it('un nom qui contient du HTML est montré tel quel, jamais interprété', () => {
    const { html, text } = composeMail(
      {
        subject: 'x',
        blocks: [{ paragraph: 'Bonjour <script>alert("1")</script>' }],
      },
      frame,
    );
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
    expect(text).toContain('<script>');
  });

  it('un saut de ligne dans l’objet ne crée pas d’en-tête', () => {
    expect(composeMail({ subject: 'Bonjour\r\nBcc: a@example.org', blocks: [] }, frame).subject).toBe(
      'Bonjour Bcc: a@example.org',
    );
  });

  it('seuls les liens web partent', () => {
    const { html, text } = composeMail(
      {
        subject: 'x',
        blocks: [
          {
            list: [
              { text: 'Fiche', url: 'javascript:alert(1)' },
              { text: 'Autre', url: 'https://example.org/a?b=1&c=2' },
            ],
          },
        ],
      },
      frame,
    );
    expect(html).not.toContain('javascript:');
    expect(text).not.toContain('javascript:');
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(text).toContain('https://example.org/a?b=1&c=2');
  });

  it('le texte et le HTML disent la même chose', () => {
    const { html, text } = composeMail(
      {
        subject: 'x',
        blocks: [{ heading: 'Vos fiches' }, { table: { head: ['Fiche', 'Verdict'], rows: [['Arbres', 'complète']] } }],
      },
      frame,
    );
    for (const word of ['Arbres', 'complète']) {
      expect(html).toContain(word);
      expect(text).toContain(word);
    }
  });
});
