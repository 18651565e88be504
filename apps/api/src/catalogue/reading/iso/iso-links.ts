import type { XmlElement } from 'libxml2-wasm';
import type { RecordLink } from '#domain/diagnostic/catalogue-record.js';
import { attribute, code, either, elementsAt, query, row, text } from './iso-query.js';

/** `onLine` is the property of transfer options alone: links of contacts and citations are `onlineResource`. */
const ONLINE_RESOURCES = query('distributionInfo/descendant::onLine/*');

const readResource = row({
  url: text('linkage'),
  // An anchor without text names its protocol by the address of the code list entry.
  protocol: either(text('protocol'), attribute('protocol/*/@*[local-name()="href"]')),
  name: text('name'),
  description: text('description'),
  function: code('function'),
  // gmx:MimeFileType, where GeoNetwork declares the format of an uploaded file beside its name.
  mime: attribute('name/MimeFileType/@type'),
});

/** Links of the transfer options of the distribution and of its distributors, well nested or not. */
export function readLinks(root: XmlElement): RecordLink[] {
  return elementsAt(root, ONLINE_RESOURCES).map((resource) => {
    const link = readResource(resource);
    return { ...link, url: link.url ?? '' };
  });
}
