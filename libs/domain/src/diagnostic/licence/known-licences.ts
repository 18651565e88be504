/** A licence the diagnostic can name. Titles are compared by slug, addresses without scheme, `www.` or last slash. */
export type KnownLicence = {
  id: string;
  /** Versions of one licence share a family: naming two of them is not a contradiction. */
  family: string;
  detail: 'decree' | 'open_not_decree';
  titles: string[];
  addresses: (string | RegExp)[];
};

const LICENCE_OUVERTE_V1: KnownLicence = {
  id: 'fr-lo',
  family: 'licence-ouverte',
  detail: 'decree',
  titles: ['Licence Ouverte / Open Licence', 'Licence Ouverte', 'Open Licence', 'Licence Ouverte 1.0', 'LO', 'OL'],
  addresses: [
    'data.gouv.fr/Licence-Ouverte-Open-Licence',
    'etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf',
    'etalab.gouv.fr/wp-content/uploads/2014/05/Open_Licence.pdf',
    'ddata.over-blog.com/xxxyyy/4/37/99/26/licence/Licence-Ouverte-Open-Licence.pdf',
  ],
};

const LICENCE_OUVERTE_V2: KnownLicence = {
  id: 'lov2',
  family: 'licence-ouverte',
  detail: 'decree',
  titles: [
    'etalab-2.0',
    'Licence Ouverte / Open Licence version 2.0',
    'Licence Ouverte 2.0',
    'Licence Ouverte version 2.0',
    'Licence Ouverte v2.0 (Etalab)',
    'Open Licence 2.0',
    'Open Licence version 2.0',
  ],
  addresses: [
    'etalab.gouv.fr/licence-ouverte-open-licence',
    'etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
    'etalab.gouv.fr/wp-content/uploads/2018/11/open-licence.pdf',
    /^github\.com\/etalab\/licence-ouverte(\/|$)/,
    /^(raw\.githubusercontent\.com\/)?etalab\/licence-ouverte(\/|$)/,
    /^spdx\.org\/licenses\/etalab-2\.0/,
    /^etalab\.gouv\.fr\/.*licence-ouverte-v2/,
    /^alliance\.numerique\.gouv\.fr\/licence-ouverte-open-licence/,
  ],
};

const ODBL: KnownLicence = {
  id: 'odc-odbl',
  family: 'odbl',
  detail: 'decree',
  titles: ['ODbL', 'ODbL 1.0', 'Open Database License', 'Open Data Commons Open Database License', 'ODC-ODbL'],
  addresses: [
    /^opendatacommons\.org\/licenses\/odbl(\/|$)/,
    'opendefinition.org/licenses/odc-odbl',
    'vvlibri.org/fr/licence/odbl',
    /^vvlibri\.org\/fr\/licence\/odbl(\/|-)/,
    /^spdx\.org\/licenses\/odbl-1\.0/,
    /^dcat-ap\.de\/def\/licenses\/odbl/,
  ],
};

const OPEN_NOT_DECREE: KnownLicence[] = [
  {
    id: 'cc-zero',
    family: 'cc-zero',
    detail: 'open_not_decree',
    titles: ['CC0', 'CC0-1.0', 'CC-Zero', 'Creative Commons CCZero', 'Creative Commons Zero'],
    addresses: [
      /^creativecommons\.org\/publicdomain\/(zero|mark)(\/|$)/,
      /^spdx\.org\/licenses\/cc0-1\.0/,
      /^publications\.europa\.eu\/resource\/authority\/licence\/cc0$/,
    ],
  },
  {
    id: 'cc-by-sa',
    family: 'cc-by-sa',
    detail: 'open_not_decree',
    titles: ['CC-BY-SA', 'CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'Creative Commons Attribution Share-Alike'],
    addresses: [
      /^creativecommons\.org\/licenses\/by-sa(\/|$)/,
      /^spdx\.org\/licenses\/cc-by-sa-/,
      /^publications\.europa\.eu\/resource\/authority\/licence\/cc_bysa/,
    ],
  },
  {
    id: 'cc-by',
    family: 'cc-by',
    detail: 'open_not_decree',
    titles: ['CC-BY', 'CC-BY-4.0', 'CC-BY-3.0', 'Creative Commons Attribution', 'Creative Commons Attribution 4.0'],
    addresses: [
      /^creativecommons\.org\/licenses\/by(\/|$)/,
      /^spdx\.org\/licenses\/cc-by-\d/,
      /^publications\.europa\.eu\/resource\/authority\/licence\/cc_by_\d/,
    ],
  },
  {
    id: 'odc-by',
    family: 'odc-by',
    detail: 'open_not_decree',
    titles: ['ODC-BY', 'Open Data Commons Attribution License'],
    addresses: [/^opendatacommons\.org\/licenses\/by(\/|$)/, /^spdx\.org\/licenses\/odc-by-/],
  },
  {
    id: 'odc-pddl',
    family: 'pddl',
    detail: 'open_not_decree',
    titles: ['PDDL', 'ODC-PDDL', 'Open Data Commons Public Domain Dedication and License'],
    addresses: [/^opendatacommons\.org\/licenses\/pddl(\/|$)/, /^spdx\.org\/licenses\/pddl-/],
  },
  {
    id: 'ogl',
    family: 'ogl',
    detail: 'open_not_decree',
    titles: ['OGL', 'UK-OGL', 'UK Open Government Licence', 'Open Government Licence', 'Open Government Licence v3.0'],
    addresses: [/^nationalarchives\.gov\.uk\/doc\/open-government-licence(\/|$)/, /^spdx\.org\/licenses\/ogl-uk-/],
  },
  {
    id: 'dcat-ap-de',
    family: 'dcat-ap-de',
    detail: 'open_not_decree',
    titles: [
      'dl-by-de/2.0',
      'dl-de/by-2-0',
      'dl-zero-de/2.0',
      'dl-de/zero-2-0',
      'Datenlizenz Deutschland Namensnennung',
    ],
    addresses: [
      /^dcat-ap\.de\/def\/licenses\/(dl-by-de|dl-zero-de|cc-by|cc-by-sa|cc-zero|cc-pdm|cc-by-de|geonutz|odby|odcpddl|gfdl|officialwork)(\/|$)/,
      /^govdata\.de\/dl-de\/(by|zero)-2-0$/,
    ],
  },
  {
    id: 'opendata-swiss',
    family: 'opendata-swiss',
    detail: 'open_not_decree',
    titles: ['terms_open', 'terms_by', 'Opendata OPEN', 'Opendata BY'],
    addresses: [
      /^opendata\.swiss\/([a-z]{2}\/)?terms-of-use\/?#terms_(open|by)$/,
      /^opendata\.swiss\/.*#terms_(open|by)$/,
    ],
  },
];

/** Licence Ouverte and ODbL are the only two of CRPA D323-2-1; the others are open, but not on the decree's list. */
export const KNOWN_LICENCES: readonly KnownLicence[] = [
  LICENCE_OUVERTE_V2,
  LICENCE_OUVERTE_V1,
  ODBL,
  ...OPEN_NOT_DECREE,
];
