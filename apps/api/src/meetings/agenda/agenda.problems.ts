import { defineProblems } from '#platform/http/problem.js';

/** What agendas refuse, in French. */
export const agendaProblems = defineProblems({
  stale_agenda: {
    status: 409,
    title: 'Ordre du jour modifié entre-temps',
    detail:
      'Quelqu’un a modifié l’ordre du jour depuis que vous l’avez ouvert. Le voici tel qu’il est : refaites votre changement.',
  },
  agenda_item_not_found: {
    status: 404,
    title: 'Point introuvable',
    detail: 'Ce point n’est pas, ou plus, à l’ordre du jour de cette réunion.',
  },
  agenda_order_incomplete: {
    status: 422,
    title: 'Ordre incomplet',
    detail: 'L’ordre envoyé ne reprend pas une fois chacun des points de l’ordre du jour. Rechargez la page.',
  },
  agenda_too_long: {
    status: 422,
    title: 'Ordre du jour trop long',
    detail: 'Un ordre du jour a 100 points au plus.',
  },
});
