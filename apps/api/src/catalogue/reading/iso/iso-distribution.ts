import type { XmlElement } from 'libxml2-wasm';
import type { CatalogueRecord, RecordLink } from '#domain/diagnostic/catalogue-record.js';
import { attributeOf, childNamed, children, childrenNamed, descend, textOf, textsOf } from './iso-node.js';

/**
 * Links and formats of an MD_Distribution: its transfer options and those of its distributors. Links of contacts are
 * not reached.
 */
export function readDistribution(record: CatalogueRecord, distribution: XmlElement): void {
  for (const property of children(distribution)) {
    switch (property.name) {
      case 'transferOptions':
      case 'distributorTransferOptions':
        for (const options of children(property)) {
          // Some editors leave MD_DigitalTransferOptions out and put the links straight below.
          const onLines = options.name === 'onLine' ? [options] : childrenNamed(options, 'onLine');
          for (const onLine of onLines) addLinks(record, onLine);
        }
        break;
      case 'distributionFormat':
      case 'distributorFormat':
        for (const format of children(property)) {
          addFormat(record, format);
          for (const provider of childrenNamed(format, 'formatDistributor')) {
            for (const distributor of children(provider)) readDistribution(record, distributor);
          }
        }
        break;
      case 'distributor':
        for (const distributor of children(property)) readDistribution(record, distributor);
    }
  }
}

function addFormat(record: CatalogueRecord, format: XmlElement): void {
  const name =
    textOf(childNamed(format, 'name')) ??
    textOf(descend(format, 'formatSpecificationCitation', 'CI_Citation', 'title'));
  if (name !== null && !record.formats.includes(name)) record.formats.push(name);
}

function addLinks(record: CatalogueRecord, onLine: XmlElement): void {
  for (const resource of children(onLine)) {
    const link = readLink(resource);
    if (link.function === 'completeMetadata') record.recordUrl ??= link.url;
    else record.links.push(link);
  }
}

function readLink(resource: XmlElement): RecordLink {
  const link: RecordLink = { url: '', protocol: null, name: null, description: null, function: null, mime: null };
  for (const property of children(resource)) {
    switch (property.name) {
      case 'linkage':
        link.url = textOf(property) ?? '';
        break;
      case 'protocol':
        link.protocol = protocolOf(property);
        break;
      case 'name':
        link.name = textOf(property);
        link.mime = mimeOf(property);
        break;
      case 'description':
        link.description = textOf(property);
        break;
      case 'function':
        link.function = textOf(property);
    }
  }
  return link;
}

/** An anchor without text names its protocol by the address of the code list entry. */
function protocolOf(property: XmlElement): string | null {
  const [first] = textsOf(property);
  return first ? first.text || first.url : null;
}

/** gmx:MimeFileType, where GeoNetwork declares the format of an uploaded file beside its name. */
function mimeOf(name: XmlElement): string | null {
  const file = childNamed(name, 'MimeFileType');
  return file === null ? null : attributeOf(file, 'type');
}
