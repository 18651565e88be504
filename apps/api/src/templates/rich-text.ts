import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';
import { MAIL_STYLES } from '../mail/mail-text.js';

const TAGS = ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'blockquote', 'hr'];
const VOID = ['br', 'hr'];

const RULES: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/** Passes after which a text is as it stays: what is left of a broken tag may need another (a link inside a link). */
const PASSES = 5;

/**
 * What may stay of a text typed in the editor, or sent by a script: a few tags, and links to the web or to a mailbox. What
 * was kept once is kept as it is.
 */
export function sanitised(html: string): string {
  let kept = html;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const again = sanitizeHtml(kept, RULES).trim();
    if (again === kept) break;
    kept = again;
  }
  return kept;
}

/** The first tag that is opened and never closed, or closed and never opened; null when every one has its pair. */
export function unpairedTag(html: string): string | null {
  let found: string | null = null;
  const closed = new Map<string, number>();
  sanitizeHtml(html, {
    ...RULES,
    onCloseTag: (name, implied) => {
      if (implied && !VOID.includes(name) && TAGS.includes(name)) found ??= name;
      if (!implied) closed.set(name, (closed.get(name) ?? 0) + 1);
    },
  });
  for (const name of TAGS) {
    if (VOID.includes(name)) continue;
    const written = html.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0;
    if (written > (closed.get(name) ?? 0)) found ??= name;
  }
  return found;
}

/** Gives each element its style, as mail programs drop style sheets. `html` is sanitised. */
export function styled(html: string): string {
  const dressed = Object.entries(MAIL_STYLES).filter(([tag]) => TAGS.includes(tag));
  return sanitizeHtml(html, {
    ...RULES,
    allowedAttributes: { '*': ['style'], a: ['href', 'style'] },
    transformTags: Object.fromEntries(
      dressed.map(([tag, style]) => [tag, sanitizeHtml.simpleTransform(tag, { style })]),
    ),
  });
}

/** The same words without markup; links beside what they are on. `html` is sanitised. */
export function plainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
    ],
  });
}
