import { XmlElement, XmlXPath } from 'libxml2-wasm';

/** Longest text kept: beyond it is no keyword, licence or address any more, and rules stay fast on hostile texts. */
const LONGEST_TEXT = 10_000;
const XLINK = 'http://www.w3.org/1999/xlink';
const UNEVEN_SPACE = /\s\s|[^\S ]/;
/** Private-use characters: no text of a record holds them, and one that does is read column by column. */
const SEPARATOR = '\ue000\ue001';

/** A text of the record with the address it links to (gmx:Anchor, gcx:Anchor), if any. */
export type IsoText = { text: string; url: string | null };

/** One text to read: by the usual way, and by the thorough ways when that gives nothing. */
export type Column = { usual: string; thorough: XmlXPath[] };

/**
 * A path compiled once. Names stand for elements of any namespace (three editions of ISO 19115 share them), and `TEXT`
 * for whatever bears the text of a property: gco:CharacterString, Anchor, a date, the localised strings of PT_FreeText,
 * or the property itself.
 */
export function query(path: string): XmlXPath {
  return XmlXPath.compile(translated(path));
}

/**
 * The text of the property at a path. It usually stands in the property's only child; otherwise the first that is not
 * blank counts, localised strings included.
 */
export function text(path: string): Column {
  const thorough = `string((${translated(`${path}/TEXT`)})[normalize-space()][1])`;
  return { usual: `string(${translated(`${path}/*[not(*)]`)})`, thorough: [XmlXPath.compile(thorough)] };
}

/** The value of a code list property: its `codeListValue`; the text is a translation, or all there is. */
export function code(path: string): Column {
  return { usual: attribute(`${path}/*/@codeListValue`).usual, thorough: text(path).thorough };
}

export function attribute(path: string): Column {
  return { usual: `string(${translated(path)})`, thorough: [] };
}

/** The first of several columns that gives something. */
export function either(first: Column, second: Column): Column {
  const others = [...first.thorough, XmlXPath.compile(second.usual), ...second.thorough];
  return { usual: first.usual, thorough: others };
}

/**
 * Several texts below an element, read in one go: each call into libxml2 costs more than what it finds. Gives null for
 * the columns without text.
 */
export function row<Names extends string>(
  columns: Record<Names, Column>,
): (parent: XmlElement) => Record<Names, string | null> {
  const entries = Object.entries<Column>(columns);
  const usual = XmlXPath.compile(`concat(${entries.map(([, column]) => column.usual).join(`,'${SEPARATOR}',`)},'')`);
  return (parent) => {
    const found = String(parent.eval(usual)).split(SEPARATOR);
    const values = found.length === entries.length ? found : [];
    const read = entries.map(([name, { thorough }], place) => [
      name,
      trimmed(values[place] ?? '') || thoroughly(parent, thorough),
    ]);
    return Object.fromEntries(read) as Record<Names, string | null>;
  };
}

export function elementsAt(parent: XmlElement, path: XmlXPath): XmlElement[] {
  return parent.find(path).filter((node) => node instanceof XmlElement);
}

/** Every text a path finds with the address beside it; empty ones (gco:nilReason) are left out. */
export function textsAt(parent: XmlElement, path: XmlXPath): IsoText[] {
  return elementsAt(parent, path)
    .map((element) => ({ text: trimmed(element.content), url: hrefOf(element) }))
    .filter((found) => found.text !== '' || found.url !== null);
}

function thoroughly(parent: XmlElement, ways: readonly XmlXPath[]): string | null {
  for (const way of ways) {
    const found = trimmed(String(parent.eval(way)));
    if (found !== '') return found;
  }
  return null;
}

function hrefOf(element: XmlElement): string | null {
  for (const { name, namespaceUri, value } of element.attrs) {
    if (name === 'href' && namespaceUri === XLINK) return trimmed(value) || null;
  }
  return null;
}

function trimmed(found: string): string {
  const kept = found.slice(0, LONGEST_TEXT).trim();
  return UNEVEN_SPACE.test(kept) ? kept.replace(/\s+/g, ' ') : kept;
}

function translated(path: string): string {
  return path
    .split('|')
    .map((alternative) => alternative.trim().split('/').map(step).join('/'))
    .join(' | ');
}

function step(written: string): string {
  if (written === 'TEXT') return 'descendant-or-self::*[not(*)]';
  const [, axis = '', name = ''] = /^(descendant::)?(\w+)$/.exec(written) ?? [];
  return name === '' ? written : `${axis}*[local-name()='${name}']`;
}
