import { defineProblems } from '#platform/http/problem.js';

/** What groups refuse, in French. */
export const groupProblems = defineProblems({
  group_not_found: { status: 404, title: 'Groupe introuvable', detail: 'Ce groupe n’existe pas.' },
  stale_group: {
    status: 409,
    title: 'Groupe modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce groupe depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  group_archived: {
    status: 422,
    title: 'Groupe archivé',
    detail: 'Ce groupe est archivé : restaurez-le avant de le modifier.',
  },
  group_not_archived: { status: 422, title: 'Groupe actif', detail: 'Ce groupe n’est pas archivé.' },
  unknown_member: {
    status: 404,
    title: 'Membre introuvable',
    detail: 'Ce membre n’est pas, ou plus, dans ce groupe. Rechargez la page.',
  },
  unknown_seat_holder: {
    status: 422,
    title: 'Partenaire ou personne inconnus',
    detail: 'Un des partenaires ou une des personnes choisis n’existe pas, ou n’existe plus.',
  },
  seat_out_of_order: {
    status: 422,
    title: 'Dates dans le désordre',
    detail: 'Le dernier jour d’un membre ne peut pas précéder son premier jour.',
  },
  seat_taken: {
    status: 422,
    title: 'Déjà membre',
    detail: (p: { who?: string }) =>
      `${p.who ?? 'Ce membre'} siège déjà dans ce groupe à ces dates. Corrigez ses dates plutôt que de l’ajouter une seconde fois.`,
  },
});
