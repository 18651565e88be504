import type { XmlElement } from 'libxml2-wasm';
import type { RecordConstraint } from '#domain/diagnostic/catalogue-record.js';
import { elementsAt, query, row, text, textsAt, type IsoText } from './iso-query.js';

const CONSTRAINTS = query('identificationInfo/*/resourceConstraints/*');
const USE_LIMITATIONS = query('useLimitation/TEXT');
const OTHER_CONSTRAINTS = query('otherConstraints/TEXT');
const CITATIONS = query('reference/CI_Citation');
const TITLES = query('title/TEXT');
const readLinkage = row({ url: text('onlineResource/*/linkage') });

/**
 * The texts of MD_Constraints, MD_LegalConstraints and MD_SecurityConstraints. Restriction codes are no text; constraints
 * of the metadata itself (metadataConstraints) are not those of the data.
 */
export function readConstraints(root: XmlElement): RecordConstraint[] {
  return elementsAt(root, CONSTRAINTS).flatMap((constraints) => {
    const security = constraints.name === 'MD_SecurityConstraints';
    return [
      ...of(security ? 'security' : 'useLimitation', textsAt(constraints, USE_LIMITATIONS)),
      ...of(security ? 'security' : 'otherConstraints', textsAt(constraints, OTHER_CONSTRAINTS)),
      ...of('reference', elementsAt(constraints, CITATIONS).flatMap(readCitation)),
    ];
  });
}

/** ISO 19115-3 cites a licence: its title, its localised titles, and where it is published. */
function readCitation(citation: XmlElement): IsoText[] {
  const { url: linkage } = readLinkage(citation);
  const titles = textsAt(citation, TITLES);
  if (titles.length === 0) return linkage === null ? [] : [{ text: '', url: linkage }];
  return titles.map((title) => ({ ...title, url: linkage ?? title.url }));
}

function of(kind: RecordConstraint['kind'], texts: readonly IsoText[]): RecordConstraint[] {
  return texts.map((found) => ({ ...found, kind }));
}
