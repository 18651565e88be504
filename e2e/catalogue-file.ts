/** An invented ISO 19139 record of a commune: keyword and download, no licence. */
export function recordOf(commune: string): Buffer {
  const text = (value: string) => `<gco:CharacterString>${value}</gco:CharacterString>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco">
<gmd:fileIdentifier>${text(`fiche-${commune}`)}</gmd:fileIdentifier>
<gmd:identificationInfo><gmd:MD_DataIdentification>
<gmd:citation><gmd:CI_Citation><gmd:title>${text(`Équipements sportifs de ${commune}`)}</gmd:title></gmd:CI_Citation></gmd:citation>
<gmd:pointOfContact><gmd:CI_ResponsibleParty><gmd:organisationName>${text(`Mairie de ${commune}`)}</gmd:organisationName>
<gmd:role><gmd:CI_RoleCode codeList="" codeListValue="owner"/></gmd:role></gmd:CI_ResponsibleParty></gmd:pointOfContact>
<gmd:descriptiveKeywords><gmd:MD_Keywords><gmd:keyword>${text('données ouvertes')}</gmd:keyword></gmd:MD_Keywords></gmd:descriptiveKeywords>
</gmd:MD_DataIdentification></gmd:identificationInfo>
<gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions><gmd:MD_DigitalTransferOptions><gmd:onLine><gmd:CI_OnlineResource>
<gmd:linkage><gmd:URL>https://data.example.org/equipements.csv</gmd:URL></gmd:linkage>
</gmd:CI_OnlineResource></gmd:onLine></gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>
</gmd:MD_Metadata>`);
}
