import type { RecordLink } from '../catalogue-record.js';
import { camelSlug, hasWords, slug } from '../slug.js';
import { remembering } from '../remembering.js';
import type { LinkAddress } from './link-address.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LAYER_PARAMETERS = ['typename', 'typenames', 'layers', 'layer'];
const PROTOCOL_WORDS = new Set([
  'wfs',
  'wms',
  'wmts',
  'ows',
  'ogc',
  'getcapabilities',
  'atom',
  'download',
  'telechargement',
]);
const VIEWS = ['wms', 'wmts', 'tms', 'wmsc', 'map-server', 'mapserver', 'image-server'];
const NOT_DATA_SERVICES = ['sos', 'csw', 'wps', 'cat'];

/** What sort of service an address is: by the declared protocol first, else by the words of the address. */
export type Service = 'wfs' | 'view' | 'features' | 'atom' | 'other' | null;

export function serviceOf({ protocol }: RecordLink, address: LinkAddress): Service {
  const declared = protocol === null ? 'unsaid' : serviceNamed(protocol);
  if (declared !== 'unsaid') return declared;
  return requested(address.query.get('service')?.toLowerCase()) ?? inAddress(address);
}

/** The layer of a WFS: a parameter of the address, else the link's name when it looks like one. */
export function layerOf(link: RecordLink, address: LinkAddress, recordIdentifier: string | null): string | null {
  for (const parameter of LAYER_PARAMETERS) {
    const value = address.query.get(parameter);
    if (value) return value;
  }
  const name = link.name?.trim() ?? '';
  if (name === '' || /\s/.test(name) || /:\/\/|^www\./i.test(name)) return null;
  if (UUID.test(name) || name === recordIdentifier || PROTOCOL_WORDS.has(slug(name))) return null;
  return name;
}

/** OGC API Features or STAC items; a bare collection only when the protocol says what it is. */
export function isFeatureAccess(service: Service, { segments }: LinkAddress): boolean {
  const collections = segments.lastIndexOf('collections');
  const collection = collections >= 0 ? segments[collections + 1] : undefined;
  if (collection === undefined) return false;
  return segments[collections + 2] === 'items' || service === 'features';
}

const serviceNamed = remembering(
  (protocol: string): Exclude<Service, null> | 'unsaid' => {
    const words = camelSlug(protocol);
    if (hasWords(words, 'wfs') || hasWords(words, 'web-feature-service')) return 'wfs';
    if (VIEWS.some((view) => hasWords(words, view)) || hasWords(words, 'web-map-service')) return 'view';
    if (hasWords(words, 'api-features') || hasWords(words, 'ogcapi-features')) return 'features';
    if (hasWords(words, 'atom')) return 'atom';
    return NOT_DATA_SERVICES.some((service) => hasWords(words, service)) ? 'other' : 'unsaid';
  },
  (protocol) => protocol,
);

function requested(service: string | undefined): Service {
  if (service === undefined) return null;
  if (service === 'wfs') return 'wfs';
  return VIEWS.includes(service) ? 'view' : NOT_DATA_SERVICES.includes(service) ? 'other' : null;
}

function inAddress(address: LinkAddress): Service {
  if (hasWords(address.words, 'wfs')) return 'wfs';
  if (VIEWS.some((view) => hasWords(address.words, view))) return 'view';
  // `/rss/atomfeed/atomdataset/` (PRODIGE), `atom.example.org/atomArchive/` (GéoIDE); « atomique » is no feed.
  if (/(?:^|-)atom(?:feed|feeds|dataset|datasets|archive|metadata)?(?:-|$)/.test(address.placeWords)) return 'atom';
  return NOT_DATA_SERVICES.some((service) => hasWords(address.words, service)) ? 'other' : null;
}
