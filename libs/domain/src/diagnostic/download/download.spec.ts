import { describe, expect, it } from '@jest/globals';
import type { RecordLink } from '../catalogue-record.js';
import { judgeDownload, judgeLinks } from './download.js';

const IDENTIFIER = 'fr-200000000-zonage';

function aLink(url: string, more: Partial<RecordLink> = {}): RecordLink {
  return { url, protocol: null, name: null, description: null, function: null, mime: null, ...more };
}

function judge(...links: RecordLink[]): ReturnType<typeof judgeDownload> {
  return judgeDownload(judgeLinks({ identifier: IDENTIFIER, links }));
}

describe('Un fichier à télécharger', () => {
  it.each([
    ['https://x.example.org/zones.zip'],
    ['ftp://x.example.org/zones.tar.gz'],
    ['https://x.example.org/MasseDEau-shp.ZIP?v=2'],
    ['https://x.example.org/explore/dataset/zones/exports/csv'],
    ['https://x.example.org/api/geojson'],
    ['https://x.example.org/download?format=csv&lang=fr'],
    ['https://x.example.org/q?service=WFS&request=GetFeature&typename=z&outputFormat=SHAPE-ZIP'],
    ['https://x.example.org/q?outputFormat=application%2Fgeo%2Bjson'],
    ['https://x.example.org/arcgis/zones/query?f=geojson'],
    ['https://x.example.org/srv/fre/resources.get?uuid=1&fname=zones.zip&access=private'],
    ['https://x.example.org/donnees/communes.xml'],
  ])('%s, par son adresse', (url) => {
    expect(judge(aLink(url))).toEqual({ verdict: 'yes', detail: 'file', evidence: url });
  });

  it.each([
    [{ mime: 'text/csv' }],
    [{ mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
    [{ mime: 'SHP' }],
    [{ protocol: 'application/geo+json' }],
    [{ protocol: 'WWW:DOWNLOAD:text/csv' }],
    [{ name: 'communes.gpkg' }],
  ])('par ce qui est déclaré à côté du lien : %j', (declared) => {
    expect(judge(aLink('https://x.example.org/get/12', declared)).detail).toBe('file');
  });

  it('un type octet-stream ne dit rien', () => {
    expect(judge(aLink('https://x.example.org/get/12', { mime: 'application/octet-stream' })).detail).toBe('only_page');
  });

  it('la terminaison d’une page, d’une image ou d’un document l’emporte sur le format déclaré', () => {
    expect(judge(aLink('https://x.example.org/carte.html?format=csv')).detail).toBe('only_page');
    expect(judge(aLink('https://x.example.org/carte.pdf', { mime: 'text/csv' })).detail).toBe('only_document');
    expect(judge(aLink('https://x.example.org/fiche.iso.xml', { mime: 'text/csv' })).detail).toBe('only_page');
    expect(judge(aLink('https://x.example.org/resources.get?fname=notice.pdf')).detail).toBe('only_document');
  });

  it('un dictionnaire ou une notice ne décident pas seuls', () => {
    const dictionary = aLink('https://x.example.org/SCoT_Dictionnaire_attributs.xlsx');
    expect(judge(dictionary).detail).toBe('only_document');
    expect(judge(aLink('https://x.example.org/a.xlsx', { name: 'Dictionnaire des données' })).detail).toBe(
      'only_document',
    );
    expect(judge(aLink('https://x.example.org/a.zip', { name: 'Données et notice' })).detail).toBe('file');
    expect(judge(dictionary, aLink('https://x.example.org/scot.zip')).detail).toBe('file');
  });

  it('le mot de passe d’une adresse n’est jamais montré', () => {
    const { evidence } = judge(aLink('https://moi:secret@x.example.org/zones.zip'));
    expect(evidence).toBe('https://x.example.org/zones.zip');
  });
});

describe('Un service', () => {
  const wfs = 'https://x.example.org/geoserver/ows';

  it.each([
    [{ protocol: 'OGC:WFS', name: 'espace:zones' }, wfs],
    [{ protocol: 'OGC Web Feature Service', name: 'zones' }, wfs],
    [{}, `${wfs}?service=WFS&request=GetCapabilities&typename=espace:zones`],
    [{}, `${wfs}?service=WFS&request=GetFeature&TYPENAMES=espace%3Azones`],
    [{ name: 'zones' }, 'https://x.example.org/arcgis/services/Z/MapServer/WFSServer'],
  ])('WFS avec sa couche : %j', (more, url) => {
    expect(judge(aLink(url, more)).detail).toBe('wfs');
  });

  it.each([
    ['Lien vers le WFS'],
    [null],
    ['https://x.example.org/zones'],
    ['0b6bbd2c-2cd4-4bb0-9ff5-0a8c0c2ba8d1'],
    [IDENTIFIER],
    ['WFS'],
  ])('WFS dont le nom %j n’est pas une couche', (name) => {
    expect(judge(aLink(wfs, { protocol: 'OGC:WFS', name }))).toMatchObject({ verdict: 'no', detail: 'wfs_no_layer' });
  });

  it.each([
    ['https://x.example.org/ogcapi/collections/zones/items', null, 'api'],
    ['https://x.example.org/stac/collections/ortho/items/2021', null, 'api'],
    ['https://x.example.org/ogcapi/collections/zones', 'OGC API - Features', 'api'],
    ['https://x.example.org/ogcapi/collections/zones', 'OGC API Features', 'api'],
    ['https://x.example.org/ogcapi/collections/zones', 'WWW:LINK', 'only_page'],
    ['https://x.example.org/flux', 'ATOM Syndication Format', 'atom'],
    ['https://atom.example.org/atomArchive/GetResource?id=1', 'WWW:DOWNLOAD-1.0-http--download', 'atom'],
    ['https://x.example.org/rss/atomfeed/atomdataset/1', 'WWW:LINK-1.0-http--link', 'atom'],
    ['https://x.example.org/inspire/atom/zones.xml', null, 'atom'],
    ['https://x.example.org/energie-atomique/', null, 'only_page'],
    ['https://x.example.org/geoserver/wms?', 'OGC:WMS', 'only_view_service'],
    ['https://x.example.org/arcgis/rest/services/Z/MapServer', 'ESRI:REST', 'only_view_service'],
    ['https://x.example.org/thredds/wms/z.nc?service=WMS&request=GetCapabilities', 'OGC:WMS', 'only_view_service'],
    ['https://x.example.org/wms/capabilities.xml', null, 'only_view_service'],
    ['https://x.example.org/csw?service=CSW&request=GetCapabilities', null, 'only_page'],
    ['https://x.example.org/sos', 'OGC:SOS', 'only_page'],
  ])('%s (%s) : %s', (url, protocol, detail) => {
    expect(judge(aLink(url, { protocol })).detail).toBe(detail);
  });
});

describe('Ce qui ne donne pas les données', () => {
  const download = 'WWW:DOWNLOAD-1.0-http--download';

  it.each([
    ['https://x.example.org/get/12', { protocol: download }],
    ['https://x.example.org/get/12', { function: 'download' }],
    ['https://x.example.org/get/12', { name: 'Télécharger les données' }],
    ['https://x.example.org/externe/telechargement/prepackage', {}],
  ])('%s se dit téléchargement sans dire quel format : l’essai décidera (%j)', (url, more) => {
    expect(judge(aLink(url, more)).detail).toBe('untested');
  });

  it.each([
    ['https://x.example.org/srv/fre/catalog.search#/metadata/1', 'Vue HTML des métadonnées sur internet'],
    ['https://x.example.org/srv/fre/xml_iso19139?uuid=1', 'Vue XML des métadonnées'],
    ['https://x.example.org/csw?REQUEST=GetRecordById&SERVICE=CSW&ID=1', 'Vue XML'],
    ['https://x.example.org/geosource/panierDownloadFrontalParametrage?LAYERIDTS=1', 'Accès au téléchargement'],
    ['https://x.example.org/formulaire.htm', 'téléchargement'],
  ])('%s, étiqueté téléchargement, n’est qu’une page', (url, name) => {
    expect(judge(aLink(url, { protocol: download, name })).detail).toBe('only_page');
  });

  it.each([
    '',
    '-',
    'zones.zip',
    '//x.example.org/zones.zip',
    'file:///zones.zip',
    's3://x/zones.zip',
    'schema.table',
    'http:zones.zip',
  ])('%j n’est pas un lien', (url) => {
    expect(judge(aLink(url, { protocol: download }))).toEqual({ verdict: 'no', detail: 'missing', evidence: null });
  });

  it('le meilleur lien décide, dans l’ordre de la règle', () => {
    const page = aLink('https://x.example.org/');
    const pdf = aLink('https://x.example.org/a.pdf');
    const wms = aLink('https://x.example.org/wms');
    const wfs = aLink('https://x.example.org/wfs');
    const claim = aLink('https://x.example.org/12', { function: 'download' });
    expect(judge(page, pdf).detail).toBe('only_document');
    expect(judge(page, pdf, wms).detail).toBe('only_view_service');
    expect(judge(page, pdf, wms, wfs).detail).toBe('wfs_no_layer');
    expect(judge(page, pdf, wms, wfs, claim).detail).toBe('untested');
    expect(judge(claim, aLink('https://x.example.org/a.zip')).detail).toBe('file');
  });

  it('après essai, un lien qui marche l’emporte sur un lien mort, jamais l’inverse', () => {
    const address = 'https://x.example.org/a.zip';
    expect(
      judgeDownload([
        { detail: 'broken', address },
        { detail: 'file', address },
      ]).detail,
    ).toBe('file');
    expect(
      judgeDownload([
        { detail: 'broken', address },
        { detail: 'private', address },
      ]).verdict,
    ).toBe('no');
  });
});
