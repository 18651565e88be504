import type { CatalogueRecord, RecordLink } from '../catalogue-record.js';
import type { DownloadDetail } from '../diagnosis.js';
import { slug } from '../slug.js';
import { endingOf, isDataFormat, isFormatName, type Ending } from './data-formats.js';
import { LinkAddress } from './link-address.js';
import { isFeatureAccess, layerOf, serviceOf, type Service } from './service.js';

/** What one link is worth. `address` is fit to be shown: no user name, no password. */
export type LinkVerdict = { detail: DownloadDetail; address: string };

const FORMAT_PARAMETERS = ['format', 'outputformat', 'f'];
const FILE_PARAMETERS = ['fname', 'filename', 'file'];
const CLAIMS = /\b(?:telechargements?|telecharger|telechargeables?|downloads?|downloading)\b/;
const DOWNLOAD_FUNCTIONS = ['download', 'fileaccess', 'offlineaccess'];
const ABOUT_DATA = /(?:^|-)(?:diction+aires?|documentations?|notices?|metadonnees?|metadatas?|lisezmoi|readme)(?:-|$)/;
const DATA_AND_NOTICE = /(?:^|-)(?:donnees?|data|jeux?|lots?|couches?)-(?:\w+-)*(?:et|avec|and|with)-/;
const METADATA_VIEWS =
  /get-record-by-id|iso-?191(?:39|15)|catalog-search|xml-metadata-get|metadata-show|get-capabilities|describe-feature/;
/** Shopping baskets and forms (PRODIGE `panierDownloadFrontal...`): a person must go through them. */
const ORDER_FORMS = /(?:^|-)(?:panier|basket|cart|commande|order|formulaire)(?:-|$)/;

const NOT_DATA_PAGES = [METADATA_VIEWS, ORDER_FORMS];

/** Null when the address is no link at all. Details follow the order of domain rule D. */
export function judgeLink(link: RecordLink, record: Pick<CatalogueRecord, 'identifier'>): LinkVerdict | null {
  const address = LinkAddress.parse(link.url);
  if (address === null) return null;
  return { detail: detailOf(link, address, record.identifier), address: address.shown };
}

function detailOf(link: RecordLink, address: LinkAddress, identifier: string | null): DownloadDetail {
  const service = serviceOf(link, address);
  const ending = fileEnding(service, address);
  if (ending === 'metadata' || isAboutMetadata(link, address)) return 'only_page';
  if (ending === 'data') return isAboutData(link, address) ? 'only_document' : 'file';
  if (service === null && ending !== null) return byEnding(ending);
  if (service === 'view') return 'only_view_service';
  if (isFeatureAccess(service, address)) return 'api';
  if (!METADATA_VIEWS.test(address.words)) {
    const named = fileParameter(address);
    if (named !== null && named !== 'data') return byEnding(named);
    if (named === 'data' || declaresData(link, address)) return isAboutData(link, address) ? 'only_document' : 'file';
  }
  if (service === 'wfs') return layerOf(link, address, identifier) === null ? 'wfs_no_layer' : 'wfs';
  if (service === 'atom') return 'atom';
  if (service === 'other' || NOT_DATA_PAGES.some((page) => page.test(address.words))) return 'only_page';
  return service === 'features' || claimsDownload(link, address) ? 'untested' : 'only_page';
}

/**
 * The ending of the last path segment, unless the address is a request to a service (`.../x.nc?service=WMS` draws a
 * map) or the answer of one (`capabilities.xml`, an Atom feed in `.xml`).
 */
function fileEnding(service: Service, address: LinkAddress): Ending | null {
  if (address.query.has('service') && address.query.has('request')) return null;
  const fileName = address.segments.at(-1) ?? '';
  const isXml = /\.xml$/i.test(fileName);
  if (isXml && service !== null) return null;
  return isXml && /(?:^|-)\w*(?:capabilities|metadata)(?:-|$)/.test(address.words) ? 'metadata' : endingOf(fileName);
}

function byEnding(ending: Ending): DownloadDetail {
  return ending === 'document' ? 'only_document' : 'only_page';
}

/** The format stands in the last segment, the query, beside the link, or at the end of its name. */
function declaresData(link: RecordLink, address: LinkAddress): boolean {
  if (isFormatName(address.segments.at(-1) ?? '')) return true;
  if (FORMAT_PARAMETERS.some((parameter) => isDataFormat(address.query.get(parameter) ?? ''))) return true;
  const mime = link.protocol !== null && link.protocol.includes('/') ? link.protocol : '';
  if (isDataFormat(link.mime ?? '') || isDataFormat(mime)) return true;
  return link.name !== null && endingOf(link.name.trim()) === 'data';
}

function fileParameter({ query }: LinkAddress): Ending | null {
  const names = FILE_PARAMETERS.map((parameter) => query.get(parameter) ?? '');
  return names.map(endingOf).find((ending) => ending !== null) ?? null;
}

/** « Vue HTML des métadonnées »: some catalogues tag the metadata page itself as a download. */
function isAboutMetadata(link: RecordLink, { query }: LinkAddress): boolean {
  if (query.get('request')?.toLowerCase() === 'getrecordbyid') return true;
  const name = slug(link.name ?? '');
  return /(?:^|-)(?:vue|fiche)-(?:\w+-){0,4}metadonnees?(?:-|$)/.test(name);
}

function isAboutData(link: RecordLink, { segments }: LinkAddress): boolean {
  const name = slug(link.name ?? '');
  if (ABOUT_DATA.test(name)) return !DATA_AND_NOTICE.test(name);
  return (
    ABOUT_DATA.test(slug(segments.at(-1) ?? '')) ||
    segments.some((part) => /^(?:documentations?|notices?|dictionnaires?)$/i.test(part))
  );
}

function claimsDownload(link: RecordLink, address: LinkAddress): boolean {
  if (DOWNLOAD_FUNCTIONS.includes((link.function ?? '').toLowerCase())) return true;
  return [link.protocol, link.name, address.placeWords].some((text) =>
    CLAIMS.test(slug(text ?? '').replace(/-/g, ' ')),
  );
}
