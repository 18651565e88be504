import { Parser } from 'htmlparser2';
import type { RichBlock, Run, TableCell } from '#domain/minutes/rich-block.js';

interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** @param html as `cleanRichText` leaves it @returns the same text as its structure */
export function readRichText(html: string): RichBlock[] {
  return blocksOf(treeOf(html).children);
}

/** Addresses of images are those of {@link imagePath}. */
const imageId = (src: string): string => src.slice(src.lastIndexOf('/') + 1);

function treeOf(html: string): Element {
  const root: Element = { tag: 'root', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = { tag, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      open.at(-1)?.children.push(text);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return root;
}

/** Words that stand by themselves between blocks make a paragraph. */
function blocksOf(children: Element['children']): RichBlock[] {
  const blocks: RichBlock[] = [];
  let loose: Element['children'] = [];
  const flush = () => {
    blocks.push(...paragraphs(loose));
    loose = [];
  };
  for (const child of children) {
    const made = typeof child === 'string' ? null : blockOf(child);
    if (!made) loose.push(child);
    else {
      flush();
      blocks.push(...made);
    }
  }
  flush();
  return blocks;
}

/** @returns null when the element is a word among others */
function blockOf({ tag, attributes, children }: Element): RichBlock[] | null {
  switch (tag) {
    case 'h3':
    case 'h4': {
      const runs = tidy(runsOf(children, {}));
      return runs.length > 0 ? [{ kind: 'heading', depth: tag === 'h3' ? 1 : 2, runs }] : [];
    }
    case 'p':
      return blocksOf(children);
    case 'ul':
    case 'ol': {
      const items = elements(children, 'li').map((item) => blocksOf(item.children));
      const filled = items.filter((item) => item.length > 0);
      return filled.length > 0 ? [{ kind: 'list', ordered: tag === 'ol', items: filled }] : [];
    }
    case 'li':
      return blocksOf(children);
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(children) }];
    case 'table':
      return tableOf(children);
    case 'img':
      return [{ kind: 'image', id: imageId(attributes['src'] ?? ''), alt: (attributes['alt'] ?? '').trim() }];
    default:
      return null;
  }
}

function tableOf(children: Element['children']): RichBlock[] {
  const groups = [...elements(children, 'thead'), ...elements(children, 'tbody')];
  const lines = [...groups.flatMap((group) => elements(group.children, 'tr')), ...elements(children, 'tr')];
  const rows = lines
    .map((line) =>
      line.children
        .filter((child) => typeof child !== 'string')
        .filter(isCell)
        .map(cellOf),
    )
    .filter((cells) => cells.length > 0);
  return rows.length > 0 ? [{ kind: 'table', caption: null, rows }] : [];
}

const isCell = ({ tag }: Element): boolean => tag === 'td' || tag === 'th';
const elements = (children: Element['children'], tag: string): Element[] =>
  children.filter((child) => typeof child !== 'string').filter((child) => child.tag === tag);

function cellOf({ tag, attributes, children }: Element): TableCell {
  const { colspan = '1', rowspan = '1' } = attributes;
  return { header: tag === 'th', colspan: Number(colspan), rowspan: Number(rowspan), blocks: blocksOf(children) };
}

/** A line break starts a line of the same paragraph: it stays, as a line feed in the text. */
function paragraphs(words: Element['children']): RichBlock[] {
  const runs = tidy(runsOf(words, {}));
  return runs.length > 0 ? [{ kind: 'paragraph', runs }] : [];
}

type Style = Omit<Run, 'text'>;
const STYLES: Record<string, Style> = {
  strong: { bold: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
};

function runsOf(children: Element['children'], style: Style): Run[] {
  return children.flatMap((child) => {
    // Spaces of the source are one space; the no-break ones are the writer's.
    if (typeof child === 'string') return [{ text: child.replace(/[ \t\n\r]+/g, ' '), ...style }];
    if (child.tag === 'br') return [{ text: '\n', ...style }];
    const href = child.attributes['href'];
    return runsOf(child.children, { ...style, ...STYLES[child.tag], ...(child.tag === 'a' && href ? { href } : {}) });
  });
}

/** Joins runs of one style; no space at either end, nor twice in a row, nor around a line break. */
function tidy(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, ...style } of runs) {
    const last = joined.at(-1);
    if (last && styleKey(last) === styleKey(style)) last.text += text;
    else joined.push({ text, ...style });
  }
  let before = '\n';
  for (const run of joined) {
    run.text = run.text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
    if (before.endsWith(' ') || before.endsWith('\n')) run.text = run.text.replace(/^ /, '');
    before = run.text || before;
  }
  const last = joined.findLast(({ text }) => text.trim() !== '');
  if (!last) return [];
  last.text = last.text.replace(/[ \n]+$/, '');
  return joined.slice(0, joined.indexOf(last) + 1).filter(({ text }) => text !== '');
}

const styleKey = ({ bold, italic, underline, strike, href }: Style): string =>
  JSON.stringify([bold, italic, underline, strike, href]);

/** The figures of the product put into a text: their words as they stand, and the day they were counted. */
export function insertedFigures(html: string): { text: string; on: string }[] {
  const found: { text: string; on: string }[] = [];
  const look = (children: Element['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      const on = child.attributes['data-on'];
      if (child.attributes['data-figure'] && on) found.push({ text: wordsOf(child), on });
      look(child.children);
    }
  };
  look(treeOf(html).children);
  return found;
}

const wordsOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
