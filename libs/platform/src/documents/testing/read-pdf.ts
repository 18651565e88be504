import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** A tag with the text it holds, and its children. */
export interface Tag {
  role: string;
  text: string;
  alt?: string;
  children: Tag[];
}

export interface ReadPdf {
  title: string;
  lang: string | null;
  showsTitle: boolean;
  marked: boolean;
  outline: string[];
  pages: {
    /** Everything drawn, artifacts included. */
    text: string;
    /** The tags that hold something of this page. */
    tags: Tag[];
    links: { url: string; text: string }[];
    /** Drawing operators outside any tag or artifact. */
    untagged: string[];
    width: number;
  }[];
  metadata: string;
}

const PAINTS = new Set(['showText', 'showSpacedText', 'fill', 'stroke', 'constructPath', 'paintImageXObject']);
const NAMES = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

/** Reads a PDF back as another program would: nothing here knows how it was written. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const preferences = (await pdf.getViewerPreferences()) as unknown as Map<string, unknown> | null;
  const markInfo = (await pdf.getMarkInfo()) as unknown as Map<string, unknown> | null;
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const marked = textByMark(content.items as Item[]);
    const tree = (await page.getStructTree()) as Node | null;
    const operators = await page.getOperatorList();
    const annotations = (await page.getAnnotations()) as { url?: string; contentsObj?: { str: string } }[];
    pages.push({
      text: (content.items as Item[]).map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join(''),
      tags: (tree?.children ?? []).flatMap((child) => tagsOf(child, marked)).map(trimmed),
      links: annotations.map(({ url, contentsObj }) => ({ url: url ?? '', text: contentsObj?.str ?? '' })),
      untagged: untagged(operators.fnArray),
      width: Math.round(page.view[2] ?? 0),
    });
  }
  const outline = ((await pdf.getOutline()) as { title: string; items: { title: string }[] }[] | null) ?? [];
  const read: ReadPdf = {
    title: (info as { Title?: string }).Title ?? '',
    lang: (info as { Language?: string | null }).Language ?? null,
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    marked: markInfo?.get('Marked') === true,
    outline: outline.flatMap((item) => [item.title, ...item.items.map((inner) => `- ${inner.title}`)]),
    pages,
    metadata: metadata?.getRaw() ?? '',
  };
  await task.destroy();
  return read;
}

interface Item {
  type?: string;
  id?: string;
  str?: string;
  hasEOL?: boolean;
}

function textByMark(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((candidate) => candidate !== null);
      if (id) texts.set(id, (texts.get(id) ?? '') + (item.str ?? ''));
    }
  }
  return texts;
}

function tagsOf(node: Node, marked: ReadonlyMap<string, string>): Tag[] {
  if (!node.role) return [];
  const children = (node.children ?? []).flatMap((child) => tagsOf(child, marked));
  if (node.role === 'Root' || node.role === 'Document') return children;
  const own = (node.children ?? []).map((child) =>
    child.role ? textOf(tagsOf(child, marked)) : (marked.get(child.id ?? '') ?? ''),
  );
  return [{ role: node.role, text: own.join(''), ...(node.alt ? { alt: node.alt } : {}), children }];
}

/** Spaces between two cells or two blocks come from the reader, not from the paper. */
const trimmed = (tag: Tag): Tag => ({ ...tag, text: tag.text.trim(), children: tag.children.map(trimmed) });

const textOf = (tags: readonly Tag[]): string => tags.map(({ text }) => text).join('');

function untagged(operators: readonly number[]): string[] {
  let depth = 0;
  const found: string[] = [];
  for (const code of operators) {
    const name = NAMES.get(code) ?? '';
    if (name.startsWith('beginMarkedContent')) depth += 1;
    else if (name === 'endMarkedContent') depth -= 1;
    else if (depth === 0 && PAINTS.has(name)) found.push(name);
  }
  return found;
}

/** The tags of a role, wherever they are, page after page. */
export function tagsNamed(pdf: ReadPdf, role: string): Tag[] {
  const within = (tags: readonly Tag[]): Tag[] =>
    tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...within(tag.children)]);
  return pdf.pages.flatMap(({ tags }) => within(tags));
}

/** All the text of a paper, artifacts included. */
export const textOfPdf = (pdf: ReadPdf): string => pdf.pages.map(({ text }) => text).join('\n');
