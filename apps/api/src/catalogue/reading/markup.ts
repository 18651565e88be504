export const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const CLOSING_BRACKET = 0x5d;
const QUESTION = 0x3f;
const BANG = 0x21;
/** Enough bytes after `<` to tell every kind of mark-up apart. */
const LONGEST_OPENING = '<![CDATA['.length;

export type MarkupKind = 'comment' | 'cdata' | 'doctype' | 'instruction' | 'close' | 'open' | 'malformed';

/** `end` is the offset after the mark-up, -1 when the bytes end before it. */
export type Markup = { kind: MarkupKind; end: number };

/** What stands at the `<` of offset `at`; null when there are too few bytes to say. */
export function markupAt(bytes: Buffer, at: number, noMore: boolean): Markup | null {
  if (!noMore && bytes.length - at < LONGEST_OPENING) return null;
  const next = bytes[at + 1];
  if (next === SLASH) return { kind: 'close', end: after(bytes, '>', at + 2) };
  if (next === QUESTION) return { kind: 'instruction', end: after(bytes, '?>', at + 2) };
  if (next !== BANG) return { kind: isNameStart(next) ? 'open' : 'malformed', end: tagEnd(bytes, at + 1) };
  const opening = bytes.toString('latin1', at, at + LONGEST_OPENING);
  if (opening.startsWith('<!--')) return { kind: 'comment', end: after(bytes, '-->', at + 4) };
  if (opening === '<![CDATA[') return { kind: 'cdata', end: after(bytes, ']]>', at + LONGEST_OPENING) };
  if (opening === '<!DOCTYPE') return { kind: 'doctype', end: doctypeEnd(bytes, at + LONGEST_OPENING) };
  return { kind: 'malformed', end: at + 2 };
}

/** Offset after the `>` of a start tag, quoted values skipped; -1 when it is not there yet. */
export function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER_THAN) return at + 1;
  }
  return -1;
}

function doctypeEnd(bytes: Buffer, from: number): number {
  const subset = bytes.indexOf('[', from);
  const close = bytes.indexOf('>', from);
  if (subset === -1 || (close !== -1 && close < subset)) return close === -1 ? -1 : close + 1;
  const end = subsetEnd(bytes, subset);
  return end === -1 ? -1 : after(bytes, '>', end);
}

/** The `]` that closes an internal subset: one in a comment or a quoted value is a decoy. */
function subsetEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at !== -1 && at < bytes.length) {
    const byte = bytes[at];
    if (byte === CLOSING_BRACKET) return at;
    if (byte === QUOTE || byte === APOSTROPHE) at = after(bytes, String.fromCharCode(byte), at + 1);
    else if (byte === LESS_THAN && bytes.toString('latin1', at, at + 4) === '<!--') at = after(bytes, '-->', at + 4);
    else at += 1;
  }
  return -1;
}

function after(bytes: Buffer, mark: string, from: number): number {
  const found = bytes.indexOf(mark, from, 'latin1');
  return found === -1 ? -1 : found + mark.length;
}

function isNameStart(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (
    (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f || byte === 0x3a || byte >= 0x80
  );
}

export type StartTag = {
  /** As written, prefix included: the end tag bears the same. */
  name: string;
  localName: string;
  attributes: Map<string, string>;
  selfClosing: boolean;
};

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A start tag from its bytes, `<` and `>` included. Values are left escaped. */
export function readStartTag(bytes: Buffer): StartTag {
  const text = bytes.toString('utf8');
  const name = /^<([^\s/>]+)/.exec(text)?.[1] ?? '';
  const attributes = new Map<string, string>();
  for (const [, attribute = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(attribute, double ?? single ?? '');
  }
  return { name, localName: localName(name), attributes, selfClosing: text.endsWith('/>') };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
