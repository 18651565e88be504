import { defineProblems } from '#platform/http/problem.js';

/** What courses refuse, and the terms that sessions copy from them, in French. */
export const courseProblems = defineProblems({
  course_not_found: { status: 404, title: 'Formation introuvable', detail: 'Cette formation n’existe pas.' },
  stale_course: {
    status: 409,
    title: 'Formation modifiée entre-temps',
    detail:
      'Quelqu’un a modifié cette formation depuis que vous l’avez ouverte. Reprenez vos changements sur sa version actuelle.',
  },
  course_archived: {
    status: 422,
    title: 'Formation archivée',
    detail: 'Cette formation est archivée : restaurez-la d’abord.',
  },
  course_not_archived: { status: 422, title: 'Formation active', detail: 'Cette formation n’est pas archivée.' },
  bounds_out_of_order: {
    status: 422,
    title: 'Bornes dans le désordre',
    detail: (p: { lowerBound: number; upperBound: number }) =>
      `Le nombre de personnes pour ouvrir (${p.lowerBound}) dépasse celui d’un groupe complet (${p.upperBound}).`,
  },
});
