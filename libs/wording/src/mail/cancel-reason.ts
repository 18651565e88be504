import type { CancelReason, Refusal } from '#domain/mail/address-block.js';

const SENTENCES: Record<Refusal, string> = {
  information_refused:
    'Cette adresse ne veut plus de courriels d’information : celui-ci n’est pas parti. Les courriels de service lui arrivent toujours.',
  address_suppressed:
    'Cette adresse est morte (refusée par son serveur, ou déclarée morte par l’équipe) : plus aucun courriel n’y part. Demandez la bonne adresse, ou levez le blocage si elle fonctionne.',
};

/** Why nothing leaves for an address. */
export function refusalSentence(refusal: Refusal): string {
  return SENTENCES[refusal];
}

/** Why a mail was cancelled, as its page says it. */
export function cancelSentence(reason: CancelReason): string {
  if (reason === 'by_hand') return 'Annulé par une personne de l’équipe.';
  if (reason === 'cause_cancelled') return 'Annulé avec l’envoi dont il faisait partie.';
  if (reason === 'person_erased') return 'Annulé : les données de cette personne ont été effacées.';
  return refusalSentence(reason);
}
