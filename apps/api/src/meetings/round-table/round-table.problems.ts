import { defineProblems } from '#platform/http/problem.js';

/** What a « tour de table » refuses, in French. */
export const roundTableProblems = defineProblems({
  statement_not_found: {
    status: 404,
    title: 'Prise de parole introuvable',
    detail: 'Cette prise de parole n’est pas, ou plus, au tour de table de cette réunion.',
  },
  stale_statement: {
    status: 409,
    title: 'Prise de parole modifiée entre-temps',
    detail: 'Quelqu’un a modifié cette prise de parole depuis que vous l’avez ouverte. Reprenez vos changements.',
  },
  statement_taken: {
    status: 422,
    title: 'Organisme déjà entendu',
    detail: (p: { name: string }) =>
      `« ${p.name} » a déjà sa prise de parole à cette réunion : complétez-la plutôt que d’en ajouter une.`,
  },
  unknown_speaking_partner: {
    status: 422,
    title: 'Partenaire inconnu',
    detail: 'Le partenaire choisi n’existe pas, ou n’existe plus.',
  },
  statement_order_incomplete: {
    status: 422,
    title: 'Ordre incomplet',
    detail: 'L’ordre envoyé ne reprend pas une fois chacune des prises de parole. Rechargez la page.',
  },
});
