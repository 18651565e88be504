import type { Role } from '#domain/permissions.js';
import type {
  Account,
  CatalogueImport,
  Certainty,
  ContactRole,
  MailState,
  ObligationStatus,
  RecordClass,
  StaffKind,
} from '../api/types.js';

/** French labels of the codes shown by several screens. */
export const statusLabels: Record<ObligationStatus, string> = {
  obligated: 'Obligé',
  exempt: 'Non obligé',
  undetermined: 'À déterminer',
};
export const certaintyLabels: Record<Certainty, string> = { certain: 'certain', presumed: 'présumé' };
export const missionLabels = { yes: 'Oui', no: 'Non', unknown: 'Ne sait pas' };
export const classLabels: Record<RecordClass, string> = {
  strict: 'Open data strict',
  potential: 'Open data potentiel',
  none: 'Aucun prérequis',
};
export const contactRoleLabels: Record<ContactRole, string> = {
  referent: 'Référent PIGMA',
  catalogue: 'Responsable du catalogue',
  data_protection: 'Protection des données',
  elected: 'Élu',
  billing: 'Facturation',
  technical: 'Technique',
  other: 'Autre',
};
export const mailStateLabels: Record<MailState, string> = {
  queued: 'En file',
  sending: 'En cours d’envoi',
  sent: 'Envoyé',
  failed: 'Échec',
  cancelled: 'Annulé',
  held: 'Retenu',
};
export const importStateLabels: Record<CatalogueImport['state'], string> = {
  queued: 'En attente',
  running: 'En cours',
  done: 'Terminé',
  failed: 'Échec',
};
export const roleLabels: Record<Role, string> = {
  reader: 'Lecture',
  manager: 'Gestion',
  admin: 'Administration',
};
export const accountStateLabels: Record<Account['state'], string> = {
  invited: 'Invité',
  active: 'Actif',
  disabled: 'Désactivé',
};
export const staffKindLabels: Record<StaffKind, string> = {
  fte: 'Équivalents temps plein (ETP)',
  headcount: 'Nombre d’agents',
  sireneBand: 'Tranche SIRENE',
};
export const sireneBandLabels: Record<string, string> = {
  NN: 'non renseignée',
  '00': '0 salarié',
  '01': '1 ou 2 salariés',
  '02': '3 à 5 salariés',
  '03': '6 à 9 salariés',
  '11': '10 à 19 salariés',
  '12': '20 à 49 salariés',
  '21': '50 à 99 salariés',
  '22': '100 à 199 salariés',
  '31': '200 à 249 salariés',
  '32': '250 à 499 salariés',
  '41': '500 à 999 salariés',
  '42': '1 000 à 1 999 salariés',
  '51': '2 000 à 4 999 salariés',
  '52': '5 000 à 9 999 salariés',
  '53': '10 000 salariés ou plus',
};

/** Choices of a select input from a table of labels. */
export function choicesOf(labels: Record<string, string>): { id: string; name: string }[] {
  return Object.entries(labels).map(([id, name]) => ({ id, name }));
}
