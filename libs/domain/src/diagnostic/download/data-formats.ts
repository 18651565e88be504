import { camelSlug } from '../slug.js';

/** Endings of files that hold data. */
const DATA = new Set(
  `csv tsv xls xlsx ods json geojson topojson shp zip rar 7z tar.gz tgz gz bz2 gpkg kml kmz gpx gml tab mif dbf ecw jp2
   tif tiff rdf ttl n3 nt jsonld grib grib2 nc asc las laz dxf dwg fgb xtf sql parquet xml`.split(/\s+/),
);
const PAGES = new Set('html htm xhtml php asp aspx jsp do jsf shtml'.split(' '));
const DOCUMENTS = new Set('pdf doc docx odt rtf ppt pptx odp txt md png jpg jpeg gif svg webp bmp'.split(' '));

/** Other names of the same formats: MIME subtypes, GeoServer and CKAN labels. */
const ALIASES = new Map<string, string>([
  ['shapefile', 'shp'],
  ['shape', 'shp'],
  ['esrishape', 'shp'],
  ['geopackage', 'gpkg'],
  ['excel', 'xls'],
  ['spreadsheetml', 'xlsx'],
  ['spreadsheet', 'ods'],
  ['netcdf', 'nc'],
  ['geotiff', 'tiff'],
  ['gml2', 'gml'],
  ['gml3', 'gml'],
  ['gml32', 'gml'],
  ['mapinfo', 'tab'],
  ['gzip', 'gz'],
  ['bzip2', 'bz2'],
  ['turtle', 'ttl'],
  ['ld', 'jsonld'],
  ['flatgeobuf', 'fgb'],
  ['interlis', 'xtf'],
]);
/** Formats whose name is also an everyday word or a metadata encoding: only a file ending says them for sure. */
const AMBIGUOUS = new Set(['xml', 'do', 'asc', 'las', 'tab', 'nc', 'sql', 'nt', 'md']);

export type Ending = 'data' | 'page' | 'document' | 'metadata';

/** What the ending of a file name says of it; null when it has none, or one that says nothing. */
export function endingOf(fileName: string): Ending | null {
  const name = fileName.toLowerCase();
  if (/\.iso(?:19139|19115(?:-3)?)?\.xml$/.test(name) || /^(?:metadata|metadonnees?)\.xml$/.test(name))
    return 'metadata';
  const extension = /\.(tar\.gz|[a-z0-9]{1,8})$/.exec(name)?.[1];
  if (extension === undefined) return null;
  if (DATA.has(extension)) return 'data';
  if (PAGES.has(extension)) return 'page';
  return DOCUMENTS.has(extension) ? 'document' : null;
}

/** True when a path segment is the plain name of a data format: `/exports/csv`, `/geojson`. */
export function isFormatName(segment: string): boolean {
  const name = segment.toLowerCase();
  return !AMBIGUOUS.has(name) && (DATA.has(name) || ALIASES.has(name));
}

/** True when a declared format (MIME type, `outputFormat`, CKAN label) is one of data: `application/geo+json`, « SHP ». */
export function isDataFormat(label: string): boolean {
  const words = camelSlug(label).split('-');
  if (words.includes('octet') || words.some((word) => PAGES.has(word) || DOCUMENTS.has(word))) return false;
  if (words.includes('wms') || words.includes('wfs') || words.includes('wmts')) return false;
  return words.some((word) => DATA.has(word) || ALIASES.has(word)) || label.toLowerCase() === 'geo json';
}
