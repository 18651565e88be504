import { XmlElement, type XmlNode } from 'libxml2-wasm';

/** Longest text kept: beyond it is no keyword, licence or address any more, and rules stay fast on hostile texts. */
export const LONGEST_TEXT = 10_000;
const XLINK = 'http://www.w3.org/1999/xlink';

/** A text of the record with the address it links to (gmx:Anchor, gcx:Anchor), if any. */
export type IsoText = { text: string; url: string | null };

/** Child elements, in order. Names are compared without namespace: three editions of ISO 19115 share them. */
export function* children(parent: XmlElement): Generator<XmlElement> {
  for (let node: XmlNode | null = parent.firstChild; node !== null; node = next(node)) {
    if (node instanceof XmlElement) yield node;
  }
}

export function* childrenNamed(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of children(parent)) if (child.name === name) yield child;
}

export function childNamed(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent === null) return null;
  for (const child of childrenNamed(parent, name)) return child;
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
  const texts: IsoText[] = [];
  for (const child of children(property)) {
    if (child.name === 'PT_FreeText') texts.push(...localisedTexts(child));
    else texts.push({ text: valueOf(child), url: hrefOf(child) });
  }
  if (texts.length === 0) texts.push({ text: trimmed(property.content), url: hrefOf(property) });
  return texts.filter(({ text, url }) => text !== '' || url !== null);
}

/** The first non-empty text of a property, null when it has none. */
export function textOf(property: XmlElement | null): string | null {
  if (property === null) return null;
  return textsOf(property).find(({ text }) => text !== '')?.text ?? null;
}

/** Attributes of any namespace by local name; ISO uses no two of the same. */
export function attributeOf(element: XmlElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return trimmed(attribute.value) || null;
  return null;
}

function* localisedTexts(freeText: XmlElement): Generator<IsoText> {
  for (const group of childrenNamed(freeText, 'textGroup')) {
    for (const localised of children(group)) yield { text: trimmed(localised.content), url: hrefOf(localised) };
  }
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
  return text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
}

function next(node: XmlNode): XmlNode | null {
  return 'next' in node ? (node.next as XmlNode | null) : null;
}
