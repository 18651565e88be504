import { defineProblems } from '#platform/http/problem.js';

/** What taking somebody from the pool refuses, in French. */
export const poolProblems = defineProblems({
  interest_not_waiting: {
    status: 409,
    title: 'Déjà placée',
    detail:
      'Cette personne n’attend plus dans le vivier : quelqu’un l’a placée ou retirée entre-temps. Rechargez la page.',
  },
});
