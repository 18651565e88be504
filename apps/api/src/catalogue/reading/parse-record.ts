import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { either, row, text } from './iso/iso-query.js';
import { readIsoRecord } from './iso/iso-record.js';
import type { NamespaceScope } from './namespace-scope.js';
import { withoutUnread } from './unread-sections.js';
import { refusal, type Refusal, type RefusalCode } from './refusals.js';

/** No DTD ever reaches the parser (records are cut out of their file); these keep it so, and off the network. */
const OPTIONS =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOCDATA |
  // Indentation is half the nodes of a record; no text of ours is blank.
  ParseOption.XML_PARSE_NOBLANKS;

const ERROR_CODES: readonly [RegExp, RefusalCode][] = [
  [/Namespace prefix .* not defined/i, 'undeclared_prefix'],
  [/Entity '.*' not defined|EntityRef|entity/i, 'undeclared_entity'],
  [/not proper UTF-8|encoding error|Invalid bytes/i, 'wrong_encoding'],
  [/PCDATA invalid Char|invalid character|xmlParseCharRef|Char 0x/i, 'forbidden_character'],
  [/Excessive depth|maximum depth/i, 'too_deep'],
];

const readException = row({ text: either(text('*/ExceptionText'), text('*')) });
const LONGEST_EXCEPTION = 300;

export type ParsedRecord = { record: CatalogueRecord } | { error: Refusal };

/**
 * One ISO record from its own bytes; `name` is its root element as written. Never throws on bad XML: the refusal says
 * what is wrong and at which line. Sections the diagnostic does not read are not parsed, so a fault there refuses nothing.
 */
export function parseIsoRecord(bytes: Buffer, name: string, scope: NamespaceScope): ParsedRecord {
  const read = (root: XmlElement): ParsedRecord => ({ record: readIsoRecord(root) });
  const shortened = withoutUnread(bytes, name);
  const parsed = shortened === null ? null : withDocument(shortened, scope, read);
  return parsed === null || 'error' in parsed ? withDocument(bytes, scope, read) : parsed;
}

/** A record that is not ISO (csw:Record, DCAT): the refusal names its format. */
export function refuseForeign(name: string): Refusal {
  const local = name.slice(name.indexOf(':') + 1);
  const dublinCore = ['Record', 'BriefRecord', 'SummaryRecord'].includes(local);
  return refusal('not_iso_record', { format: dublinCore ? 'Dublin Core' : `« ${name} »` });
}

/** An OGC exception report: what the catalogue answered instead of records. */
export function refuseException(bytes: Buffer, scope: NamespaceScope): Refusal {
  const parsed = withDocument<{ text: string | null }>(bytes, scope, readException);
  if ('error' in parsed) return parsed.error;
  return refusal('exception_report', { text: parsed.text?.slice(0, LONGEST_EXCEPTION) });
}

function withDocument<Result extends object>(
  bytes: Buffer,
  scope: NamespaceScope,
  read: (root: XmlElement) => Result,
): Result | { error: Refusal } {
  let document: XmlDocument | null = null;
  try {
    const wrapped = scope.wrap(bytes);
    document = XmlDocument.fromBuffer(wrapped, { option: OPTIONS });
    const { root } = document;
    return read(wrapped === bytes || !(root.firstChild instanceof XmlElement) ? root : root.firstChild);
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return { error: malformed(error) };
  } finally {
    document?.dispose();
  }
}

function malformed(error: XmlParseError): Refusal {
  const first = error.details.find(({ level }) => level >= 2) ?? error.details[0];
  const code = ERROR_CODES.find(([pattern]) => pattern.test(first?.message ?? ''))?.[1] ?? 'malformed_record';
  return refusal(code, { line: first?.line });
}
