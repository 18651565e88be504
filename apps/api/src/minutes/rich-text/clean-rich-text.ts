import sanitizeHtml from 'sanitize-html';

/** Where an image of minutes is read: its only address that stays in a text. */
export const imagePath = (id: string): string => `/api/minutes/images/${id}`;

const OWN_IMAGE = /^(?:https?:\/\/[^/?#]+)?\/api\/minutes\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const WEB_LINK = /^(https?:\/\/|mailto:)[^\s]+$/i;
const FIGURE_CODE = /^[a-z_]{1,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** No cell spans more than what a page can show. */
const span = (text: string | undefined): string => String(Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), 30));

const bare = (tagName: string): sanitizeHtml.Tag => ({ tagName, attribs: {} });

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h3', 'h4', 'strong', 'em', 'u', 's', 'a', 'span', 'ul', 'ol', 'li', 'blockquote', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    span: ['data-figure', 'data-on'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 30,
  // What a script says is not text either.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'svg', 'math', 'template', 'iframe'],
  // What a tag was for is gone: its words stay, an image has none.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' ? !attribs['src'] : ['a', 'span'].includes(tag) && Object.keys(attribs).length === 0 && 'excludeTag',
  transformTags: {
    ...{ h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4', b: 'strong', i: 'em', del: 's', strike: 's', div: 'p' },
    a: (_, { href }) => (href && WEB_LINK.test(href) ? { tagName: 'a', attribs: { href } } : bare('a')),
    img: (_, { src, alt }) => {
      const id = OWN_IMAGE.exec(src ?? '')?.[1];
      return id ? { tagName: 'img', attribs: { src: imagePath(id.toLowerCase()), alt: alt ?? '' } } : bare('img');
    },
    span: (_, { 'data-figure': code, 'data-on': on }) =>
      code && FIGURE_CODE.test(code) && on && DAY.test(on)
        ? { tagName: 'span', attribs: { 'data-figure': code, 'data-on': on } }
        : bare('span'),
    ...Object.fromEntries(
      ['td', 'th'].map((tagName) => [
        tagName,
        (_: string, { colspan, rowspan }: sanitizeHtml.Attributes) => ({
          tagName,
          attribs: {
            ...(colspan === undefined ? {} : { colspan: span(colspan) }),
            ...(rowspan === undefined ? {} : { rowspan: span(rowspan) }),
          },
        }),
      ]),
    ),
  },
};

/** What PostgreSQL and XML cannot hold. */
const UNPAIRED = /\p{Cs}/gu;
const UNSTORABLE = /[^\P{Cc}\n\t]/gu;

/**
 * Text laid out by a person, made safe: headings, paragraphs, lists, tables, links, figures of the product, and images
 * kept with the minutes. Nothing that runs, loads from elsewhere or hides; tags left open are closed.
 */
export function cleanRichText(html: string): string {
  const once = sanitizeHtml(html.replace(UNPAIRED, '\ufffd').replace(UNSTORABLE, ''), OPTIONS);
  // Tags that may not stand in one another are only set right by a second reading.
  return sanitizeHtml(once, OPTIONS).trim();
}
