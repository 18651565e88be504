import type { XmlElement } from 'libxml2-wasm';
import type { CatalogueRecord, RecordLink } from '#domain/diagnostic/catalogue-record.js';
import { readConstraints } from './iso-constraints.js';
import { readLinks } from './iso-links.js';
import { readOrganisations } from './iso-organisations.js';
import { code, either, elementsAt, query, row, text, textsAt } from './iso-query.js';

const LEVELS = query('hierarchyLevel | metadataScope/*/resourceScope');
const KEYWORDS = query(
  'identificationInfo/*/descriptiveKeywords/*/keyword/TEXT | identificationInfo/*/topicCategory/TEXT',
);
const FORMATS = query('distributionInfo/*/distributionFormat/* | distributionInfo/*/distributor/*/distributorFormat/*');
/** GeoNetwork's mark, among the links, for the address of the record itself. */
const COMPLETE_METADATA = 'completeMetadata';

const readHead = row({
  identifier: either(text('fileIdentifier'), text('metadataIdentifier/*/code')),
  title: text('identificationInfo/*/citation/*/title'),
  recordUrl: text('metadataLinkage/*/linkage'),
  // ISO 19115-3 dates its metadata several times: the revision, else the first date given.
  modifiedOn: either(
    text('dateStamp'),
    either(text('dateInfo/*[*/*/@codeListValue="revision"]/date'), text('dateInfo/*/date')),
  ),
});
const readLevel = row({ level: code('self::*') });
const readFormat = row({ name: either(text('name'), text('formatSpecificationCitation/*/title')) });

/** A record from its MD_Metadata element, ISO 19139 (and 19115-2, Swiss profile) or ISO 19115-3 alike. */
export function readIsoRecord(root: XmlElement): CatalogueRecord {
  const { recordUrl, ...head } = readHead(root);
  const links = readLinks(root);
  return {
    ...head,
    organisations: readOrganisations(root),
    levels: distinct(elementsAt(root, LEVELS).map((scope) => readLevel(scope).level)),
    keywords: textsAt(root, KEYWORDS)
      .map((keyword) => keyword.text)
      .filter((keyword) => keyword !== ''),
    constraints: readConstraints(root),
    links: links.filter((link) => !isRecordItself(link)),
    formats: distinct(elementsAt(root, FORMATS).map((format) => readFormat(format).name)),
    recordUrl: recordUrl ?? links.find(isRecordItself)?.url ?? null,
  };
}

function isRecordItself(link: RecordLink): boolean {
  return link.function === COMPLETE_METADATA;
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((found) => found !== null))];
}
