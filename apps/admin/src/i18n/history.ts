/** What was done, as the history writes it. */
const labels: Record<string, string> = {
  created: 'Créé',
  updated: 'Modifié',
  archived: 'Archivé',
  restored: 'Restauré',
  campaign_schedule: 'Planifiée',
  campaign_unschedule: 'Déplanifiée',
  campaign_launch: 'Envoyée',
  campaign_leave: 'Partie à l’heure dite',
  campaign_hold: 'Retenue : trop tard pour partir seule',
  campaign_pause: 'Mise en pause',
  campaign_resume: 'Reprise',
  campaign_finish: 'Terminée',
  campaign_cancel: 'Annulée',
  campaign_resent: 'Renvoyée à une personne',
  handled: 'Marqué comme traité',
  reopened: 'Remis à traiter',
  attached: 'Rattaché à un contact',
  reply_attached: 'Réponse rattachée à ce contact',
  file_added: 'Pièce jointe ajoutée',
  file_removed: 'Pièce jointe retirée',
  obligation_overridden: 'Obligation décidée à la main',
  obligation_override_removed: 'Obligation rendue au calcul',
  version_restored: 'Version ancienne reprise',
  diagnostic_sent: 'Diagnostic envoyé',
  information_refused: 'Courriels d’information refusés',
  information_accepted: 'Courriels d’information acceptés de nouveau',
  address_suppressed: 'Adresse morte : plus aucun courriel',
  address_restored: 'Adresse remise en service',
};

export function actionLabel(action: string): string {
  return labels[action] ?? action;
}
