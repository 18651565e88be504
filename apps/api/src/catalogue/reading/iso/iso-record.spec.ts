import { describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { ISO_19139_NAMESPACES } from '../fixtures/an-iso-record.js';
import { readIsoRecord } from './iso-record.js';

const ISO_19115_3_NAMESPACES = ['mdb', 'mri', 'cit', 'mcc', 'mco', 'mrd', 'lan', 'gco', 'gcx']
  .map((prefix) => `xmlns:${prefix}="http://standards.iso.org/iso/19115/-3/${prefix}"`)
  .join(' ');

function read(xml: string): CatalogueRecord {
  const document = XmlDocument.fromString(xml);
  try {
    return readIsoRecord(document.root);
  } finally {
    document.dispose();
  }
}

function iso19139(inside: string): CatalogueRecord {
  return read(`<gmd:MD_Metadata ${ISO_19139_NAMESPACES}>${inside}</gmd:MD_Metadata>`);
}

function identified(inside: string): CatalogueRecord {
  return iso19139(
    `<gmd:identificationInfo><gmd:MD_DataIdentification>${inside}</gmd:MD_DataIdentification></gmd:identificationInfo>`,
  );
}

const text = (value: string): string => `<gco:CharacterString>${value}</gco:CharacterString>`;

describe('Une fiche ISO 19139', () => {
  it('identifiant, niveau, date, titre', () => {
    const record = iso19139(`
      <gmd:fileIdentifier>${text(' fr-1 ')}</gmd:fileIdentifier>
      <gmd:hierarchyLevel><gmd:MD_ScopeCode codeList="x" codeListValue="series">Série</gmd:MD_ScopeCode></gmd:hierarchyLevel>
      <gmd:dateStamp><gco:Date>2024-02-29</gco:Date></gmd:dateStamp>
      <gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>
        <gmd:title>${text('Haies\n      bocagères')}</gmd:title>
      </gmd:CI_Citation></gmd:citation></gmd:MD_DataIdentification></gmd:identificationInfo>`);
    expect(record).toMatchObject({
      identifier: 'fr-1',
      levels: ['series'],
      modifiedOn: '2024-02-29',
      title: 'Haies bocagères',
    });
  });

  it('un élément vide (gco:nilReason) ne donne rien', () => {
    const record = identified(`
      <gmd:citation><gmd:CI_Citation><gmd:title gco:nilReason="missing">${text('')}</gmd:title></gmd:CI_Citation></gmd:citation>
      <gmd:descriptiveKeywords><gmd:MD_Keywords><gmd:keyword gco:nilReason="missing"/></gmd:MD_Keywords></gmd:descriptiveKeywords>`);
    expect(record).toMatchObject({ title: null, keywords: [] });
  });

  it('mots-clés de tous les thésaurus et de toutes les langues, ancres et thème ISO compris', () => {
    const record = identified(`
      <gmd:descriptiveKeywords><gmd:MD_Keywords>
        <gmd:keyword>${text('eau')}<gmd:PT_FreeText><gmd:textGroup><gmd:LocalisedCharacterString locale="#EN">open data</gmd:LocalisedCharacterString></gmd:textGroup></gmd:PT_FreeText></gmd:keyword>
      </gmd:MD_Keywords></gmd:descriptiveKeywords>
      <gmd:descriptiveKeywords><gmd:MD_Keywords><gmd:keyword><gmx:Anchor xlink:href="https://x.example.org/k">sol</gmx:Anchor></gmd:keyword></gmd:MD_Keywords></gmd:descriptiveKeywords>
      <gmd:topicCategory><gmd:MD_TopicCategoryCode>farming</gmd:MD_TopicCategoryCode></gmd:topicCategory>`);
    expect(record.keywords).toEqual(['eau', 'open data', 'sol', 'farming']);
  });

  it('contraintes : textes, ancres, langues ; codes et métadonnées laissés ; sécurité à part', () => {
    const record = iso19139(`
      <gmd:identificationInfo><gmd:MD_DataIdentification>
        <gmd:resourceConstraints><gmd:MD_Constraints><gmd:useLimitation>${text('a')}</gmd:useLimitation></gmd:MD_Constraints></gmd:resourceConstraints>
        <gmd:resourceConstraints><gmd:MD_LegalConstraints>
          <gmd:accessConstraints><gmd:MD_RestrictionCode codeList="x" codeListValue="license"/></gmd:accessConstraints>
          <gmd:otherConstraints><gmx:Anchor xlink:href="https://x.example.org/l">b</gmx:Anchor></gmd:otherConstraints>
          <gmd:otherConstraints xlink:href="https://x.example.org/m"/>
        </gmd:MD_LegalConstraints></gmd:resourceConstraints>
        <gmd:resourceConstraints><gmd:MD_SecurityConstraints><gmd:useLimitation>${text('c')}</gmd:useLimitation></gmd:MD_SecurityConstraints></gmd:resourceConstraints>
      </gmd:MD_DataIdentification></gmd:identificationInfo>
      <gmd:metadataConstraints><gmd:MD_Constraints><gmd:useLimitation>${text('d')}</gmd:useLimitation></gmd:MD_Constraints></gmd:metadataConstraints>`);
    expect(record.constraints).toEqual([
      { text: 'a', url: null, kind: 'useLimitation' },
      { text: 'b', url: 'https://x.example.org/l', kind: 'otherConstraints' },
      { text: '', url: 'https://x.example.org/m', kind: 'otherConstraints' },
      { text: 'c', url: null, kind: 'security' },
    ]);
  });

  it('organisations de la donnée, sans doublon ; à défaut celles de la fiche', () => {
    const party = (element: string, name: string, role: string): string =>
      `<gmd:${element}><gmd:CI_ResponsibleParty><gmd:organisationName>${text(name)}</gmd:organisationName><gmd:role><gmd:CI_RoleCode codeList="x" codeListValue="${role}"/></gmd:role></gmd:CI_ResponsibleParty></gmd:${element}>`;
    const data = `<gmd:identificationInfo><gmd:MD_DataIdentification>${party('pointOfContact', 'Syndicat', 'owner').repeat(2)}</gmd:MD_DataIdentification></gmd:identificationInfo>`;
    const contact = party('contact', 'Région', 'pointOfContact');
    expect(iso19139(contact + data).organisations).toEqual([{ name: 'Syndicat', role: 'owner' }]);
    expect(iso19139(contact).organisations).toEqual([{ name: 'Région', role: 'pointOfContact' }]);
  });

  it('liens de la distribution et des distributeurs, pas ceux des contacts', () => {
    const link = (url: string, more = ''): string =>
      `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${url}</gmd:URL></gmd:linkage>${more}</gmd:CI_OnlineResource></gmd:onLine>`;
    const record = iso19139(`
      <gmd:contact><gmd:CI_ResponsibleParty><gmd:contactInfo><gmd:CI_Contact><gmd:onlineResource><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>https://contact.example.org</gmd:URL></gmd:linkage></gmd:CI_OnlineResource></gmd:onlineResource></gmd:CI_Contact></gmd:contactInfo></gmd:CI_ResponsibleParty></gmd:contact>
      <gmd:distributionInfo><gmd:MD_Distribution>
        <gmd:distributionFormat><gmd:MD_Format><gmd:name>${text('SHP')}</gmd:name></gmd:MD_Format></gmd:distributionFormat>
        <gmd:distributor><gmd:MD_Distributor><gmd:distributorTransferOptions><gmd:MD_DigitalTransferOptions>${link('https://b.example.org')}</gmd:MD_DigitalTransferOptions></gmd:distributorTransferOptions></gmd:MD_Distributor></gmd:distributor>
        <gmd:transferOptions><gmd:MD_DigitalTransferOptions>${link(
          'https://a.example.org',
          `<gmd:protocol><gmx:Anchor xlink:href="https://x.example.org/wfs"/></gmd:protocol><gmd:name><gmx:MimeFileType type="application/zip">a</gmx:MimeFileType></gmd:name><gmd:function><gmd:CI_OnLineFunctionCode codeList="x" codeListValue="download"/></gmd:function>`,
        )}</gmd:MD_DigitalTransferOptions></gmd:transferOptions>
        <gmd:transferOptions>${link('https://c.example.org')}</gmd:transferOptions>
      </gmd:MD_Distribution></gmd:distributionInfo>`);
    expect(record.formats).toEqual(['SHP']);
    expect(record.links.map(({ url }) => url)).toEqual([
      'https://b.example.org',
      'https://a.example.org',
      'https://c.example.org',
    ]);
    expect(record.links[1]).toEqual({
      url: 'https://a.example.org',
      protocol: 'https://x.example.org/wfs',
      name: 'a',
      description: null,
      function: 'download',
      mime: 'application/zip',
    });
  });
});

describe('Une fiche ISO 19115-3', () => {
  it('se lit comme une fiche ISO 19139', () => {
    const record = read(`<mdb:MD_Metadata ${ISO_19115_3_NAMESPACES}>
      <mdb:metadataIdentifier><mcc:MD_Identifier><mcc:code>${text('fr-3')}</mcc:code><mcc:codeSpace>${text('urn:uuid')}</mcc:codeSpace></mcc:MD_Identifier></mdb:metadataIdentifier>
      <mdb:metadataScope><mdb:MD_MetadataScope><mdb:resourceScope><mcc:MD_ScopeCode codeList="x" codeListValue="dataset"/></mdb:resourceScope></mdb:MD_MetadataScope></mdb:metadataScope>
      <mdb:dateInfo><cit:CI_Date><cit:date><gco:DateTime>2020-01-01T00:00:00Z</gco:DateTime></cit:date><cit:dateType><cit:CI_DateTypeCode codeList="x" codeListValue="creation"/></cit:dateType></cit:CI_Date></mdb:dateInfo>
      <mdb:dateInfo><cit:CI_Date><cit:date><gco:DateTime>2024-01-01T00:00:00Z</gco:DateTime></cit:date><cit:dateType><cit:CI_DateTypeCode codeList="x" codeListValue="revision"/></cit:dateType></cit:CI_Date></mdb:dateInfo>
      <mdb:metadataLinkage><cit:CI_OnlineResource><cit:linkage>${text('https://x.example.org/fiche')}</cit:linkage></cit:CI_OnlineResource></mdb:metadataLinkage>
      <mdb:identificationInfo><mri:MD_DataIdentification>
        <mri:pointOfContact><cit:CI_Responsibility><cit:role><cit:CI_RoleCode codeList="x" codeListValue="owner"/></cit:role><cit:party><cit:CI_Organisation><cit:name>${text('Syndicat')}</cit:name></cit:CI_Organisation></cit:party></cit:CI_Responsibility></mri:pointOfContact>
        <mri:resourceConstraints><mco:MD_LegalConstraints><mco:reference><cit:CI_Citation><cit:title>${text('Licence Ouverte 2.0')}</cit:title><cit:onlineResource><cit:CI_OnlineResource><cit:linkage>${text('https://x.example.org/lo')}</cit:linkage></cit:CI_OnlineResource></cit:onlineResource></cit:CI_Citation></mco:reference></mco:MD_LegalConstraints></mri:resourceConstraints>
      </mri:MD_DataIdentification></mdb:identificationInfo>
      <mdb:distributionInfo><mrd:MD_Distribution>
        <mrd:distributionFormat><mrd:MD_Format><mrd:formatSpecificationCitation><cit:CI_Citation><cit:title>${text('GPKG')}</cit:title></cit:CI_Citation></mrd:formatSpecificationCitation></mrd:MD_Format></mrd:distributionFormat>
        <mrd:transferOptions><mrd:MD_DigitalTransferOptions><mrd:onLine><cit:CI_OnlineResource><cit:linkage>${text('https://x.example.org/a.gpkg')}</cit:linkage></cit:CI_OnlineResource></mrd:onLine></mrd:MD_DigitalTransferOptions></mrd:transferOptions>
      </mrd:MD_Distribution></mdb:distributionInfo>
    </mdb:MD_Metadata>`);
    expect(record).toMatchObject({
      identifier: 'fr-3',
      levels: ['dataset'],
      modifiedOn: '2024-01-01T00:00:00Z',
      recordUrl: 'https://x.example.org/fiche',
      organisations: [{ name: 'Syndicat', role: 'owner' }],
      constraints: [{ text: 'Licence Ouverte 2.0', url: 'https://x.example.org/lo', kind: 'reference' }],
      formats: ['GPKG'],
    });
    expect(record.links.map(({ url }) => url)).toEqual(['https://x.example.org/a.gpkg']);
  });
});
