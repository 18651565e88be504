import type { BounceVerdict } from '#domain/mail/delivery-status.js';

const SENTENCES: Record<BounceVerdict, string> = {
  dead: 'Revenu en erreur : cette adresse n’existe pas. Plus aucun courriel n’y part ; demandez la bonne.',
  failed:
    'Revenu en erreur : ce courriel n’est pas arrivé. L’adresse n’est pas bloquée pour autant : lisez la réponse du serveur.',
  delayed: 'Retardé : le serveur essaie encore, il n’y a rien à faire.',
  arrived: 'Remis, ou passé à un serveur qui ne rend pas compte : il n’y a rien à faire.',
  elsewhere:
    'Non remis à une autre adresse que celle de ce courriel : sans doute un transfert. L’adresse n’est pas bloquée.',
};

/** What a delivery report means for the mail and for its address. */
export function bounceSentence(verdict: BounceVerdict): string {
  return SENTENCES[verdict];
}
