import type {
  Diagnosis,
  DiagnosticWarning,
  DownloadDetail,
  KeywordDetail,
  LicenceDetail,
  WarningCode,
} from '#domain/diagnostic/diagnosis.js';

/** Longest quotation of a record's own text: enough to find the field, short enough for a mail. */
const LONGEST_QUOTATION = 160;

const KEYWORD_FIELD = 'Dans GeoNetwork, rubrique « Identification », champ « Mots-clés »';
const LICENCE_FIELD = 'rubrique « Contraintes légales », champ « Autres contraintes »';
const LINK_FIELD = 'rubrique « Distribution », champ « Ressource en ligne »';
const LICENCE_VALUE =
  '« Licence Ouverte 2.0 » (https://www.etalab.gouv.fr/licence-ouverte-open-licence) ou « ODbL » (https://opendatacommons.org/licenses/odbl/)';

type Advice<Code extends string> = Record<Code, ((evidence: string) => string) | null>;

const KEYWORD_ADVICE: Advice<KeywordDetail> = {
  canonical: null,
  variant: (found) =>
    `Facultatif : le mot-clé ${found} est reconnu, mais « données ouvertes » est l’écriture attendue.`,
  prodige: null,
  near_miss: (found) =>
    `${KEYWORD_FIELD} : ${found} n’est pas reconnu. Ajoutez un mot-clé qui soit exactement « données ouvertes », seul.`,
  missing: () => `${KEYWORD_FIELD} : ajoutez « données ouvertes ».`,
};

const LICENCE_ADVICE: Advice<LicenceDetail> = {
  decree: null,
  open_not_decree: null,
  free_use_unnamed: (found) =>
    `Votre texte permet déjà la réutilisation : ${found}. Remplacez-le par « Licence Ouverte 2.0 » (${LICENCE_FIELD}).`,
  not_open: (found) =>
    `Les conditions ${found} ne permettent pas l’ouverture. Si rien ne s’y oppose, remplacez-les par ${LICENCE_VALUE} (${LICENCE_FIELD}).`,
  unrecognised: (found) =>
    `Le texte ${found} ne nomme aucune licence connue. Ajoutez ${LICENCE_VALUE} (${LICENCE_FIELD}).`,
  missing: () => `Licence : ${LICENCE_FIELD}, indiquez ${LICENCE_VALUE}.`,
};

const DOWNLOAD_ADVICE: Advice<DownloadDetail> = {
  file: null,
  wfs: null,
  api: null,
  atom: null,
  untested: (found) =>
    `Le lien ${found} annonce un téléchargement sans dire quel format. Donnez l’adresse directe du fichier (.zip, .csv, .gpkg…), ou ajoutez le format au nom du lien (« communes.zip »), ${LINK_FIELD}.`,
  wfs_no_layer: (found) =>
    `Service WFS ${found} : indiquez le nom de la couche dans le nom du lien (par exemple « espace:communes »), ${LINK_FIELD}.`,
  only_view_service: (found) =>
    `Le lien ${found} montre la carte mais ne donne pas les données. Ajoutez un fichier à télécharger ou un service WFS, ${LINK_FIELD}.`,
  only_document: (found) =>
    `Le lien ${found} mène à un document ou à une image, pas aux données. Ajoutez l’adresse du fichier de données, ${LINK_FIELD}.`,
  only_page: (found) =>
    `Le lien ${found} mène à une page web ou à la fiche elle-même. Ajoutez l’adresse directe du fichier de données, ${LINK_FIELD}.`,
  broken: (found) => `Le lien ${found} ne répond pas. Corrigez-le ou remplacez-le, ${LINK_FIELD}.`,
  private: (found) =>
    `Le lien ${found} ne répond que sur un réseau interne. Ajoutez une adresse accessible à tous, ${LINK_FIELD}.`,
  missing: () =>
    `Téléchargement : ${LINK_FIELD}, ajoutez l’adresse du fichier de données ou d’un service WFS avec sa couche.`,
};

const WARNING_ADVICE: Record<WarningCode, (evidence: string) => string> = {
  access_restricted: (found) =>
    `À vérifier : une restriction d’accès public (${found}) contredit la licence ouverte. Retirez celle des deux qui est fausse.`,
  several_licences: (found) =>
    `À vérifier : la fiche cite aussi d’autres conditions (${found}). N’en gardez qu’une seule.`,
  not_decree: (found) =>
    `La licence ${found} est ouverte, mais une administration doit choisir l’une de celles du décret (CRPA, art. D323-2-1) : ${LICENCE_VALUE}.`,
};

/**
 * What the partner has to do in GeoNetwork, one sentence per thing, the necessary before the advisable. Empty when
 * nothing is left to do.
 */
export function adviceFor(diagnosis: Pick<Diagnosis, 'keyword' | 'licence' | 'download' | 'warnings'>): string[] {
  const { keyword, licence, download } = diagnosis;
  const sentences = [
    advise(KEYWORD_ADVICE, keyword),
    advise(LICENCE_ADVICE, licence),
    advise(DOWNLOAD_ADVICE, download),
  ].filter((sentence) => sentence !== null);
  const isOptional = (sentence: string): boolean => sentence.startsWith('Facultatif');
  return [
    ...sentences.filter((sentence) => !isOptional(sentence)),
    ...diagnosis.warnings.map(adviseOnWarning),
    ...sentences.filter(isOptional),
  ];
}

function advise<Code extends string>(
  table: Advice<Code>,
  { detail, evidence }: { detail: Code; evidence: string | null },
): string | null {
  return table[detail]?.(quoted(evidence ?? '')) ?? null;
}

function adviseOnWarning({ code, evidence }: DiagnosticWarning): string {
  return WARNING_ADVICE[code](quoted(evidence));
}

/** A text between French quotation marks, cut at a word when long; an address stands as it is, to be clicked. */
function quoted(text: string): string {
  if (/^(?:https?|ftp):\/\/\S+$/i.test(text)) return text;
  const inner = text.replace(/«\s*/g, '“').replace(/\s*»/g, '”').replace(/\s+/g, ' ').trim();
  if (inner.length <= LONGEST_QUOTATION) return `« ${inner} »`;
  return `« ${inner.slice(0, LONGEST_QUOTATION).replace(/\s+\S*$/, '')}… »`;
}
