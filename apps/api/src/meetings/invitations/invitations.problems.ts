import { defineProblems } from '#platform/http/problem.js';

/** What invitations refuse, in French. */
export const invitationProblems = defineProblems({
  nobody_to_invite: {
    status: 422,
    title: 'Personne à qui écrire',
    detail:
      'Personne n’attend ce courriel : tous l’ont déjà reçu, ou n’ont pas d’adresse. Complétez les membres du groupe ou leurs adresses.',
  },
  meeting_begun: {
    status: 422,
    title: 'Réunion commencée',
    detail: 'Cette réunion a déjà commencé, ou est annulée : personne n’y est plus invité.',
  },
  answer_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail: 'Ce lien n’est plus valable : vous n’êtes plus attendu à cette réunion, ou le lien a été coupé en chemin.',
  },
});
