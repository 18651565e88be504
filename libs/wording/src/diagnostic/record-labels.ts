/** ISO 19115 MD_ScopeCode, in the words of the catalogue's own form. */
const LEVELS: Record<string, string> = {
  dataset: 'Jeu de données',
  series: 'Collection de données',
  nonGeographicDataset: 'Jeu de données non géographiques',
  service: 'Service',
  application: 'Application',
  document: 'Document',
  map: 'Carte',
  feature: 'Objet géographique',
  tile: 'Dalle',
  model: 'Modèle',
  software: 'Logiciel',
};

/** ISO 19115 CI_RoleCode. */
const ROLES: Record<string, string> = {
  owner: 'propriétaire',
  pointOfContact: 'point de contact',
  custodian: 'gestionnaire',
  originator: 'commanditaire',
  author: 'auteur',
  publisher: 'éditeur',
  distributor: 'distributeur',
  resourceProvider: 'fournisseur',
  principalInvestigator: 'maître d’œuvre',
  processor: 'intégrateur',
  user: 'utilisateur',
};

/** The level of a record in French; one outside the standard's list is shown as it is written. */
export const levelLabel = (level: string): string => LEVELS[level] ?? level;

/** The role of an organisation in French; one outside the standard's list is shown as it is written. */
export const organisationRoleLabel = (role: string): string => ROLES[role] ?? role;
