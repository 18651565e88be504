import { defineProblems } from '#platform/http/problem.js';

/** What choosing a proposal refuses, in French. */
export const proposalProblems = defineProblems({
  pool_moved: {
    status: 409,
    title: 'Le vivier a changé',
    detail: (p: { who: string[] }) =>
      `${p.who.join(', ')} : placée, retirée ou modifiée depuis que la proposition est à l’écran. Rien n’a été créé : regardez la nouvelle proposition.`,
  },
  person_chosen_twice: {
    status: 422,
    title: 'Personne choisie deux fois',
    detail: 'La même personne est choisie deux fois : gardez-la une seule fois.',
  },
  other_course: {
    status: 422,
    title: 'Autre formation',
    detail: (p: { who: string[] }) => `${p.who.join(', ')} : attend une autre formation que celle de la session.`,
  },
  second_trainer_needed: {
    status: 422,
    title: 'Second formateur',
    detail: (p: { upperBound: number }) =>
      `Jusqu’à ${p.upperBound} personnes, un seul formateur suffit : choisissez une session ordinaire.`,
  },
});
