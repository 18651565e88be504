import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';

const NAMESPACES =
  'xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml/3.2"';
const RECORD_BYTES = 40_000;
const QUALITY_START = `  <gmd:dataQualityInfo>
    <gmd:DQ_DataQuality>
      <gmd:scope><gmd:DQ_Scope><gmd:level><gmd:MD_ScopeCode codeList="http://codelist#MD_ScopeCode" codeListValue="dataset"/></gmd:level></gmd:DQ_Scope></gmd:scope>`;
const QUALITY_END = `
    </gmd:DQ_DataQuality>
  </gmd:dataQualityInfo>
`;
const FIGURES = 'Placette de mesure relevée à pied, écart type 0,4 ; altitude ; pente ; exposition ; nature du sol. ';

/**
 * One ISO 19139 record of about 40 kB, shaped like those of a French GeoNetwork: contacts, keywords of several
 * thesauri, legal constraints, links, then the quality reports and lineage that make the bulk of real records.
 */
export function generatedRecord(number: number): string {
  const head = `<gmd:MD_Metadata ${NAMESPACES}>
  <gmd:fileIdentifier>${text(`fiche-${number}`)}</gmd:fileIdentifier>
  <gmd:language><gmd:LanguageCode codeList="http://www.loc.gov/standards/iso639-2/" codeListValue="fre">fre</gmd:LanguageCode></gmd:language>
  <gmd:hierarchyLevel><gmd:MD_ScopeCode codeList="http://codelist#MD_ScopeCode" codeListValue="dataset"/></gmd:hierarchyLevel>
  ${party('gmd:contact', number, 'pointOfContact')}
  <gmd:dateStamp><gco:Date>2024-03-${String((number % 28) + 1).padStart(2, '0')}</gco:Date></gmd:dateStamp>
  <gmd:identificationInfo><gmd:MD_DataIdentification>
    <gmd:citation><gmd:CI_Citation><gmd:title>${text(`Zonage n° ${number}`)}</gmd:title></gmd:CI_Citation></gmd:citation>
    <gmd:abstract>${text(FIGURES.repeat(10))}</gmd:abstract>
    ${party('gmd:pointOfContact', number, 'owner')}${party('gmd:pointOfContact', number + 1, 'custodian')}
    ${keywords(['Zones de gestion', number % 3 === 0 ? 'données ouvertes' : 'environnement', 'Nouvelle-Aquitaine'])}
    ${keywords(Array.from({ length: 12 }, (_, place) => `thème ${place}`))}
    <gmd:resourceConstraints><gmd:MD_LegalConstraints>
      <gmd:useLimitation>${text(number % 2 === 0 ? 'Licence Ouverte 2.0' : 'Utilisation libre sous réserve de mentionner la source')}</gmd:useLimitation>
      <gmd:otherConstraints><gmx:Anchor xlink:href="http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations">Pas de restriction d’accès public</gmx:Anchor></gmd:otherConstraints>
    </gmd:MD_LegalConstraints></gmd:resourceConstraints>
    <gmd:topicCategory><gmd:MD_TopicCategoryCode>environment</gmd:MD_TopicCategoryCode></gmd:topicCategory>
  </gmd:MD_DataIdentification></gmd:identificationInfo>
  <gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions><gmd:MD_DigitalTransferOptions>
    ${link(`https://catalogue.example.org/fiches/${number}.html`, 'WWW:LINK-1.0-http--link', 'Page')}
    ${link('https://carto.example.org/geoserver/wms', 'OGC:WMS', `zone_${number}`)}
    ${link('https://carto.example.org/geoserver/wfs', 'OGC:WFS', `zone_${number}`)}
    ${link(`https://telechargement.example.org/zone_${number}.zip`, 'WWW:DOWNLOAD-1.0-http--download', 'Fichier')}
  </gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>
`;
  const tail = `${QUALITY_END}</gmd:MD_Metadata>`;
  const reports: string[] = [];
  let size = Buffer.byteLength(head) + Buffer.byteLength(tail);
  while (size < RECORD_BYTES) {
    const report = conformance(reports.length);
    reports.push(report);
    size += Buffer.byteLength(report);
  }
  return `${head}${QUALITY_START}${reports.join('')}${tail}`;
}

/** The records as one GetRecords response. */
export async function writeResponse(path: string, count: number): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`<?xml version="1.0" encoding="UTF-8"?>
<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"><csw:SearchResults numberOfRecordsMatched="${count}" numberOfRecordsReturned="${count}" elementSet="full">\n`);
  for (let number = 0; number < count; number++) {
    if (!stream.write(`${generatedRecord(number)}\n`)) await once(stream, 'drain');
  }
  stream.end('</csw:SearchResults></csw:GetRecordsResponse>\n');
  await once(stream, 'finish');
}

/** The records as one file each. */
export async function writeFolder(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const record = `<?xml version="1.0" encoding="UTF-8"?>\n${generatedRecord(number)}\n`;
    await writeFile(join(folder, `${String(number).padStart(6, '0')}.xml`), record);
  }
}

function text(content: string): string {
  return `<gco:CharacterString>${content}</gco:CharacterString>`;
}

function party(element: string, number: number, role: string): string {
  return `<${element}><gmd:CI_ResponsibleParty><gmd:organisationName>${text(`Syndicat d’exemple n° ${number % 50}`)}</gmd:organisationName><gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address><gmd:electronicMailAddress>${text('contact@example.org')}</gmd:electronicMailAddress></gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo><gmd:role><gmd:CI_RoleCode codeList="http://codelist#CI_RoleCode" codeListValue="${role}"/></gmd:role></gmd:CI_ResponsibleParty></${element}>`;
}

function keywords(words: readonly string[]): string {
  const items = words.map((word) => `<gmd:keyword>${text(word)}</gmd:keyword>`).join('');
  return `<gmd:descriptiveKeywords><gmd:MD_Keywords>${items}</gmd:MD_Keywords></gmd:descriptiveKeywords>`;
}

function link(url: string, protocol: string, name: string): string {
  return `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${url}</gmd:URL></gmd:linkage><gmd:protocol>${text(protocol)}</gmd:protocol><gmd:name>${text(name)}</gmd:name></gmd:CI_OnlineResource></gmd:onLine>`;
}

function conformance(number: number): string {
  return `
      <gmd:report>
        <gmd:DQ_DomainConsistency>
          <gmd:result><gmd:DQ_ConformanceResult>
            <gmd:specification><gmd:CI_Citation><gmd:title>${text(`Spécification ${number}`)}</gmd:title><gmd:date><gmd:CI_Date><gmd:date><gco:Date>2010-12-08</gco:Date></gmd:date><gmd:dateType><gmd:CI_DateTypeCode codeList="http://codelist#CI_DateTypeCode" codeListValue="publication"/></gmd:dateType></gmd:CI_Date></gmd:date></gmd:CI_Citation></gmd:specification>
            <gmd:explanation>${text(FIGURES.repeat(4))}</gmd:explanation>
            <gmd:pass><gco:Boolean>true</gco:Boolean></gmd:pass>
          </gmd:DQ_ConformanceResult></gmd:result>
        </gmd:DQ_DomainConsistency>
      </gmd:report>`;
}
