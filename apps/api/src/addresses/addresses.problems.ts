import { defineProblems } from '#platform/http/problem.js';

/** What preferences and the suppression list refuse, in French. */
export const addressProblems = defineProblems({
  block_not_found: { status: 404, title: 'Blocage introuvable', detail: 'Ce blocage d’adresse n’existe pas.' },
  already_blocked: {
    status: 422,
    title: 'Adresse déjà bloquée',
    detail: 'Cette adresse est déjà bloquée de cette façon. Rechargez la page pour voir depuis quand et pourquoi.',
  },
  already_lifted: {
    status: 422,
    title: 'Blocage déjà levé',
    detail: 'Ce blocage a déjà été levé. Rechargez la page pour voir par qui et pourquoi.',
  },
  link_unknown: {
    status: 404,
    title: 'Lien non reconnu',
    detail:
      'Ce lien n’est pas un lien de préférences de PIGMA, ou il a été coupé. Ouvrez-le depuis le courriel reçu, ou répondez à ce courriel : nous ferons le changement.',
  },
  link_expired: {
    status: 404,
    title: 'Lien trop ancien',
    detail:
      'Ce lien date de plus de deux ans et ne fonctionne plus. Prenez celui d’un courriel plus récent, ou répondez à un de nos courriels : nous ferons le changement.',
  },
});
