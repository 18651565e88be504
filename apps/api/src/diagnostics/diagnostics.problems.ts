import { defineProblems } from '#platform/http/problem.js';

export const diagnosticProblems = defineProblems({
  recipient_not_eligible: {
    status: 422,
    title: 'Destinataire impossible',
    detail:
      'Cette personne n’est pas un contact actuel de ce partenaire, ou n’a pas d’adresse de courriel. Choisissez-en une autre.',
  },
  nothing_to_say: {
    status: 422,
    title: 'Aucune fiche à diagnostiquer',
    detail:
      'Ce partenaire n’a aucune fiche dans le périmètre du diagnostic. Importez son catalogue ou rattachez-lui des fiches.',
  },
  diagnostic_changed: {
    status: 409,
    title: 'Le diagnostic a changé',
    detail: 'Les fiches ou le destinataire ont changé depuis l’aperçu. Relisez le nouvel aperçu, puis envoyez.',
  },
});
