import type { Role } from '#domain/permissions.js';
import type { Account, AddressBlock, ContactRole, ImportSummary, MailState, MailTemplate } from '../api/types.js';

/** French labels of the codes shown by several screens; those of the obligation are in `#wording/obligation`. */
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
export const mailFamilyLabels: Record<MailTemplate['family'], string> = {
  service: 'Service',
  information: 'Information',
};
export const mailFamilyHints: Record<MailTemplate['family'], string> = {
  service: 'attendu par la personne (convocation, compte rendu, diagnostic)',
  information: 'offre ou nouvelle, que chacun peut refuser par le lien du courriel',
};
export const blockScopeLabels: Record<AddressBlock['scope'], string> = {
  every: 'Adresse morte',
  information: 'Refuse l’information',
};
export const blockSourceLabels: Record<AddressBlock['source'], string> = {
  bounce: 'Le serveur de courriel',
  staff: 'L’équipe',
  person: 'La personne',
};
export const importStateLabels: Record<ImportSummary['state'], string> = {
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
/** Choices of a select input from a table of labels. */
export function choicesOf(labels: Readonly<Record<string, string>>): { id: string; name: string }[] {
  return Object.entries(labels).map(([id, name]) => ({ id, name }));
}
