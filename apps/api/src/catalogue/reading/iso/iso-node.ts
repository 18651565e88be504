import { XmlElement, XmlTreeNode, type XmlNode } from 'libxml2-wasm';

/** Longest text kept: beyond it is no keyword, licence or address any more, and rules stay fast on hostile texts. */
export const LONGEST_TEXT = 10_000;
const UNEVEN_SPACE = /\s\s|[^\S ]/;
const XLINK = 'http://www.w3.org/1999/xlink';

/** A text of the record with the address it links to (gmx:Anchor, gcx:Anchor), if any. */
export type IsoText = { text: string; url: string | null };

/** Child elements, in order. Names are compared without namespace: three editions of ISO 19115 share them. */
export function children(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node: XmlNode | null = parent.firstChild; node !== null; node = next(node)) {
    if (node instanceof XmlElement) found.push(node);
  }
  return found;
}

export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).filter((child) => child.name === name);
}

export function childNamed(parent: XmlElement | null, name: string): XmlElement | null {
  for (let node: XmlNode | null = parent?.firstChild ?? null; node !== null; node = next(node)) {
    if (node instanceof XmlElement && node.name === name) return node;
  }
  return null;
}

/** The element at the end of a path of names, the first one at each step. */
export function descend(parent: XmlElement | null, ...names: string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((element, name) => childNamed(element, name), parent);
}

/**
 * Every text of a property element: gco:CharacterString, Anchor, codes, and the localised strings of PT_FreeText. An
 * empty element (gco:nilReason) gives nothing; one whose only content is an xlink:href gives that address.
 */
export function textsOf(property: XmlElement): IsoText[] {
  const elements = children(property);
  if (elements.length === 0) return filled([{ text: trimmed(property.content), url: hrefOf(property) }]);
  return filled(elements.flatMap((element) => textsIn(element)));
}

/** The first non-empty text of a property, null when it has none. */
export function textOf(property: XmlElement | null): string | null {
  if (property === null) return null;
  const plain = childNamed(property, 'CharacterString');
  const text = plain === null ? '' : trimmed(plain.content);
  if (text !== '') return text;
  return textsOf(property).find(({ text }) => text !== '')?.text ?? null;
}

/** Attributes of any namespace by local name; ISO uses no two of the same. */
export function attributeOf(element: XmlElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return trimmed(attribute.value) || null;
  return null;
}

function textsIn(element: XmlElement): IsoText[] {
  const { name } = element;
  if (name === 'CharacterString') return [{ text: trimmed(element.content), url: null }];
  if (name === 'PT_FreeText') return localisedTexts(element);
  return [{ text: valueOf(element), url: hrefOf(element) }];
}

function localisedTexts(freeText: XmlElement): IsoText[] {
  const groups = childrenNamed(freeText, 'textGroup').flatMap((group) => children(group));
  return groups.map((localised) => ({ text: trimmed(localised.content), url: hrefOf(localised) }));
}

function filled(texts: IsoText[]): IsoText[] {
  return texts.filter(({ text, url }) => text !== '' || url !== null);
}

/** ISO code lists carry their value in `codeListValue`, the text being a translation or nothing. */
function valueOf(element: XmlElement): string {
  return attributeOf(element, 'codeListValue') ?? trimmed(element.content);
}

function hrefOf(element: XmlElement): string | null {
  for (const attribute of element.attrs) {
    if (attribute.name === 'href' && attribute.namespaceUri === XLINK) return trimmed(attribute.value) || null;
  }
  return null;
}

function trimmed(text: string): string {
  const kept = text.slice(0, LONGEST_TEXT).trim();
  return UNEVEN_SPACE.test(kept) ? kept.replace(/\s+/g, ' ') : kept;
}

function next(node: XmlNode): XmlNode | null {
  return node instanceof XmlTreeNode ? node.next : null;
}
