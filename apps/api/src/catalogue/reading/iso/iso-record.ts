import type { XmlElement } from 'libxml2-wasm';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { readConstraints } from './iso-constraints.js';
import { readDistribution } from './iso-distribution.js';
import { attributeOf, childNamed, children, childrenNamed, descend, textOf, textsOf } from './iso-node.js';
import { readOrganisations } from './iso-organisations.js';

/**
 * A record from its MD_Metadata element, ISO 19139 (and 19115-2, Swiss profile) or ISO 19115-3 alike. Walks only the
 * sections the diagnostic needs. Constraints of the metadata itself (metadataConstraints) are not those of the data.
 */
export function readIsoRecord(root: XmlElement): CatalogueRecord {
  const record: CatalogueRecord = {
    identifier: null,
    title: null,
    organisations: [],
    levels: [],
    keywords: [],
    constraints: [],
    links: [],
    formats: [],
    recordUrl: null,
    modifiedOn: null,
  };
  const contacts: XmlElement[] = [];
  for (const section of children(root)) readSection(record, section, contacts);
  if (record.organisations.length === 0) record.organisations = readOrganisations(contacts);
  return record;
}

function readSection(record: CatalogueRecord, section: XmlElement, contacts: XmlElement[]): void {
  switch (section.name) {
    case 'fileIdentifier':
      record.identifier ??= textOf(section);
      return;
    case 'metadataIdentifier':
      record.identifier ??= textOf(descend(section, 'MD_Identifier', 'code'));
      return;
    case 'hierarchyLevel':
      record.levels.push(...textsOf(section).map(({ text }) => text));
      return;
    case 'metadataScope':
      for (const scope of childrenNamed(section, 'MD_MetadataScope')) {
        const level = textOf(childNamed(scope, 'resourceScope'));
        if (level !== null) record.levels.push(level);
      }
      return;
    case 'contact':
      contacts.push(section);
      return;
    case 'dateStamp':
      record.modifiedOn ??= textOf(section);
      return;
    case 'dateInfo':
      record.modifiedOn = latestOf(record.modifiedOn, section);
      return;
    case 'metadataLinkage':
      record.recordUrl ??= textOf(descend(section, 'CI_OnlineResource', 'linkage'));
      return;
    case 'identificationInfo':
      for (const identification of children(section)) readIdentification(record, identification);
      return;
    case 'distributionInfo':
      for (const distribution of children(section)) readDistribution(record, distribution);
  }
}

function readIdentification(record: CatalogueRecord, identification: XmlElement): void {
  const contacts: XmlElement[] = [];
  for (const property of children(identification)) {
    switch (property.name) {
      case 'citation':
        record.title ??= textOf(descend(property, 'CI_Citation', 'title'));
        break;
      case 'pointOfContact':
        contacts.push(property);
        break;
      case 'descriptiveKeywords':
        for (const list of children(property)) {
          for (const keyword of childrenNamed(list, 'keyword')) addKeyword(record, keyword);
        }
        break;
      case 'topicCategory':
        addKeyword(record, property);
        break;
      case 'resourceConstraints':
        for (const constraints of children(property)) record.constraints.push(...readConstraints(constraints));
    }
  }
  record.organisations.push(...readOrganisations(contacts));
}

function addKeyword(record: CatalogueRecord, property: XmlElement): void {
  for (const { text } of textsOf(property)) if (text !== '') record.keywords.push(text);
}

/** ISO 19115-3 dates its metadata several times: the revision, else the creation. */
function latestOf(known: string | null, dateInfo: XmlElement): string | null {
  const date = childNamed(dateInfo, 'CI_Date');
  const value = textOf(childNamed(date, 'date'));
  const type = descend(date, 'dateType', 'CI_DateTypeCode');
  const isRevision = type !== null && attributeOf(type, 'codeListValue') === 'revision';
  return isRevision ? (value ?? known) : (known ?? value);
}
