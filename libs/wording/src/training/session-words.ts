import type { RegistrationCancelReason } from '#domain/training/registration-states.js';
import type { SessionAct } from '#domain/training/session-states.js';

/** What staff do, as buttons say it. */
export const SESSION_ACT_LABELS: Record<SessionAct, string> = {
  open: 'Ouvrir aux inscriptions',
  confirm: 'Confirmer la session',
  postpone: 'Reporter',
  hold: 'Déclarer tenue',
  cancel: 'Annuler la session',
  reopen: 'Rouvrir',
};

export const REGISTRATION_CANCEL_LABELS: Record<RegistrationCancelReason, string> = {
  person: 'à sa demande',
  staff: 'par l’équipe',
  declined: 'a répondu non',
  expired: 'sans réponse à temps',
  replaced: 'remplacement',
  session: 'session annulée ou tenue sans cette personne',
};
