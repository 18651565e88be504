import { defineProblems } from '#platform/http/problem.js';

/** What contacts refuse, in French. */
export const contactProblems = defineProblems({
  contact_not_found: { status: 404, title: 'Contact introuvable', detail: 'Ce contact n’existe pas.' },
  stale_contact: {
    status: 409,
    title: 'Contact modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce contact depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  unknown_partner: {
    status: 422,
    title: 'Partenaire inconnu',
    detail: 'Un des partenaires choisis n’existe pas, ou n’existe plus.',
  },
  unknown_membership: {
    status: 422,
    title: 'Rattachement inconnu',
    detail: 'Un des rattachements envoyés n’est pas celui de ce contact. Rechargez la page.',
  },
  contact_archived: {
    status: 422,
    title: 'Contact archivé',
    detail: 'Ce contact est archivé : restaurez-le avant de le modifier.',
  },
  contact_erased: {
    status: 422,
    title: 'Personne effacée',
    detail: 'Les données de cette personne ont été effacées : sa fiche ne se modifie plus et ne se restaure pas.',
  },
  contact_pending: {
    status: 422,
    title: 'Effacement impossible pour l’instant',
    detail: ({ why }: { why: string }) => why,
  },
  contact_not_archived: { status: 422, title: 'Contact actif', detail: 'Ce contact n’est pas archivé.' },
});
