import type { CampaignAct, CampaignState } from '#domain/campaign/campaign-life.js';
import type { LeftOutReason } from '#domain/campaign/recipients.js';

export const CAMPAIGN_STATE_LABELS: Record<CampaignState, string> = {
  draft: 'En préparation',
  scheduled: 'Planifiée',
  held: 'Retenue',
  running: 'En cours d’envoi',
  paused: 'En pause',
  done: 'Terminée',
  cancelled: 'Annulée',
};

/** Each act, as a button says it. */
export const CAMPAIGN_ACT_LABELS: Record<CampaignAct, string> = {
  schedule: 'Planifier',
  unschedule: 'Déplanifier',
  launch: 'Envoyer maintenant',
  leave: 'Partir',
  hold: 'Retenir',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  finish: 'Terminer',
  cancel: 'Annuler la campagne',
};

/** Why somebody gets nothing, in a few words. */
export const LEFT_OUT_LABELS: Record<LeftOutReason, string> = {
  removed: 'Retiré à la main',
  no_contact: 'Aucun contact dans ce rôle',
  erased: 'Données effacées',
  archived: 'Contact archivé',
  place_ended: 'A quitté ce partenaire',
  no_address: 'Sans adresse de courriel',
  address_suppressed: 'Adresse morte',
  information_refused: 'Ne veut plus d’informations',
  same_address: 'Même adresse qu’un autre destinataire',
  fields_missing: 'Un champ du modèle reste vide',
  too_heavy: 'Pièces jointes trop lourdes',
};
