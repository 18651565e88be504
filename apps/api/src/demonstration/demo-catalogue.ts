import { escapeHtml } from '#platform/http/plain-page.js';

export interface DemoRecord {
  id: string;
  title: string;
  organisation: string;
  keywords: string[];
  limitation?: string;
  links: { url: string; protocol: string; name: string }[];
  level?: string;
}

const file = (name: string) => ({
  url: `https://data.example.org/${name}`,
  protocol: 'WWW:DOWNLOAD-1.0-http--download',
  name,
});
const LICENCE = 'Licence Ouverte 2.0';

/** A handful of invented records, at least one for each verdict of the diagnostic. */
export const DEMO_RECORDS: readonly DemoRecord[] = [
  {
    id: 'demo-arbres',
    title: 'Arbres d’alignement',
    organisation: 'Bordeaux Métropole',
    keywords: ['données ouvertes', 'environnement'],
    limitation: LICENCE,
    links: [file('arbres.geojson')],
  },
  {
    id: 'demo-stationnement',
    title: 'Parcs de stationnement',
    organisation: 'Bordeaux Métropole',
    keywords: ['opendata', 'transport'],
    limitation: 'Open Database License (ODbL)',
    links: [
      {
        url: 'https://data.example.org/wfs?service=WFS&typename=stationnement',
        protocol: 'OGC:WFS',
        name: 'stationnement',
      },
    ],
  },
  {
    id: 'demo-pistes',
    title: 'Pistes cyclables',
    organisation: 'Bordeaux Métropole',
    keywords: ['données ouvertes'],
    links: [file('pistes.zip')],
  },
  {
    id: 'demo-ecoles',
    title: 'Écoles et périmètres scolaires',
    organisation: 'Ville de La Rochelle',
    keywords: ['jeu de données ouvertes', 'enseignement'],
    limitation: LICENCE,
    links: [file('ecoles.csv')],
  },
  {
    id: 'demo-plages',
    title: 'Qualité des eaux de baignade',
    organisation: 'Ville de La Rochelle',
    keywords: ['open data'],
    limitation: 'Utilisation libre sous réserve de mentionner la source',
    links: [file('plages.xlsx')],
  },
  {
    id: 'demo-plu',
    title: 'Plan local d’urbanisme intercommunal',
    organisation: 'Grand Poitiers',
    keywords: ['urbanisme', 'données ouvertes'],
    limitation: LICENCE,
    links: [{ url: 'https://data.example.org/wms?service=WMS', protocol: 'OGC:WMS', name: 'plui' }],
  },
  {
    id: 'demo-dechets',
    title: 'Collecte des déchets ménagers',
    organisation: 'Grand Poitiers',
    keywords: ['données ouvertes'],
    limitation: 'Licence CC-BY-NC 4.0',
    links: [
      { url: 'https://data.example.org/dechets.pdf', protocol: 'WWW:LINK-1.0-http--link', name: 'Plan de collecte' },
    ],
  },
  {
    id: 'demo-zones-activites',
    title: 'Zones d’activités économiques',
    organisation: 'CC Lacq-Orthez',
    keywords: ['économie'],
    limitation: 'Document sans valeur réglementaire',
    links: [{ url: 'https://www.example.org/zones', protocol: 'WWW:LINK-1.0-http--link', name: 'Présentation' }],
  },
  {
    id: 'demo-qualite-air',
    title: 'Mesures de la qualité de l’air',
    organisation: 'Atmo Nouvelle Aquitaine',
    keywords: ['air', 'données ouvertes'],
    limitation: 'Open Database License (ODbL)',
    links: [
      {
        url: 'https://data.example.org/ogc/features/collections/mesures/items',
        protocol: 'OGC API Features',
        name: 'mesures',
      },
    ],
  },
  {
    id: 'demo-voirie',
    title: 'Voirie communale',
    organisation: 'Syndicat d’électrification imaginaire',
    keywords: ['voirie'],
    limitation: LICENCE,
    links: [],
  },
  {
    id: 'demo-lacq',
    title: 'Itinéraires de randonnée',
    organisation: 'CC Lacs Orthez',
    keywords: ['données ouvertes', 'randonnée'],
    limitation: LICENCE,
    links: [file('randonnee.gpx')],
  },
  {
    id: 'demo-service',
    title: 'Service de visualisation des réseaux',
    organisation: 'Soluris',
    keywords: ['réseaux'],
    links: [{ url: 'https://data.example.org/wms?service=WMS', protocol: 'OGC:WMS', name: 'reseaux' }],
    level: 'service',
  },
];

const text = (value: string) => `<gco:CharacterString>${escapeHtml(value)}</gco:CharacterString>`;

function recordXml({ id, title, organisation, keywords, limitation, links, level = 'dataset' }: DemoRecord): string {
  return `<gmd:MD_Metadata>
<gmd:fileIdentifier>${text(id)}</gmd:fileIdentifier>
<gmd:hierarchyLevel><gmd:MD_ScopeCode codeList="" codeListValue="${level}"/></gmd:hierarchyLevel>
<gmd:contact/><gmd:dateStamp/>
<gmd:identificationInfo><gmd:MD_DataIdentification>
<gmd:citation><gmd:CI_Citation><gmd:title>${text(title)}</gmd:title></gmd:CI_Citation></gmd:citation>
<gmd:pointOfContact><gmd:CI_ResponsibleParty><gmd:organisationName>${text(organisation)}</gmd:organisationName><gmd:role><gmd:CI_RoleCode codeList="" codeListValue="owner"/></gmd:role></gmd:CI_ResponsibleParty></gmd:pointOfContact>
<gmd:descriptiveKeywords><gmd:MD_Keywords>${keywords.map((keyword) => `<gmd:keyword>${text(keyword)}</gmd:keyword>`).join('')}</gmd:MD_Keywords></gmd:descriptiveKeywords>
${limitation ? `<gmd:resourceConstraints><gmd:MD_LegalConstraints><gmd:useLimitation>${text(limitation)}</gmd:useLimitation></gmd:MD_LegalConstraints></gmd:resourceConstraints>` : ''}
</gmd:MD_DataIdentification></gmd:identificationInfo>
<gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions><gmd:MD_DigitalTransferOptions>
${links.map(({ url, protocol, name }) => `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${escapeHtml(url)}</gmd:URL></gmd:linkage><gmd:protocol>${text(protocol)}</gmd:protocol><gmd:name>${text(name)}</gmd:name></gmd:CI_OnlineResource></gmd:onLine>`).join('\n')}
</gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>
</gmd:MD_Metadata>`;
}

/** Records as a CSW response (ISO 19139), to be read by the product as any other file. */
export function demoRecordsXml(records: readonly DemoRecord[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco">
<csw:SearchResults numberOfRecordsMatched="${records.length}" numberOfRecordsReturned="${records.length}" nextRecord="0" elementSet="full">
${records.map(recordXml).join('\n')}
</csw:SearchResults>
</csw:GetRecordsResponse>
`;
}
