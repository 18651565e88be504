import type {
  DownloadDetail,
  KeywordDetail,
  LicenceDetail,
  RecordClass,
  WarningCode,
} from '#domain/diagnostic/diagnosis.js';

export const CLASS_LABELS: Record<RecordClass, string> = {
  strict: 'Donnée ouverte complète',
  potential: 'Donnée ouverte potentielle',
  none: 'Sans indice d’ouverture',
};

export const OUT_OF_SCOPE_LABEL = 'Hors périmètre';

export const KEYWORD_LABELS: Record<KeywordDetail, string> = {
  canonical: 'Mot-clé « données ouvertes » présent',
  variant: 'Mot-clé présent sous une autre écriture',
  prodige: 'Ouverture déclarée par les mots-clés PRODIGE',
  near_miss: 'Mot-clé proche, mais pas exact',
  missing: 'Mot-clé absent',
};

export const LICENCE_LABELS: Record<LicenceDetail, string> = {
  decree: 'Licence du décret (Licence Ouverte ou ODbL)',
  open_not_decree: 'Licence ouverte, mais hors du décret',
  free_use_unnamed: 'Réutilisation permise, sans licence nommée',
  not_open: 'Conditions contraires à l’ouverture',
  unrecognised: 'Texte où aucune licence n’est reconnue',
  missing: 'Licence absente',
};

export const DOWNLOAD_LABELS: Record<DownloadDetail, string> = {
  file: 'Fichier à télécharger',
  wfs: 'Service WFS avec sa couche',
  api: 'API d’accès aux données',
  atom: 'Flux de téléchargement Atom',
  untested: 'Téléchargement annoncé, format inconnu',
  wfs_no_layer: 'Service WFS sans nom de couche',
  only_view_service: 'Service de visualisation seulement',
  only_document: 'Document ou image seulement',
  only_page: 'Page web seulement',
  broken: 'Lien qui ne répond pas',
  private: 'Lien qui ne répond que sur un réseau interne',
  missing: 'Aucun lien',
};

export const WARNING_LABELS: Record<WarningCode, string> = {
  access_restricted: 'Une restriction d’accès public contredit la licence ouverte',
  several_licences: 'Plusieurs conditions différentes sont citées',
  not_decree: 'La licence n’est pas de celles du décret (CRPA, art. D323-2-1)',
};

/** The three prerequisites as columns or headings name them. */
export const PREREQUISITE_LABELS = { keyword: 'Mot-clé', licence: 'Licence', download: 'Téléchargement' } as const;

export const VERDICT_LABELS = { yes: 'oui', no: 'non' } as const;
