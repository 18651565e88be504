import { defineProblems } from '#platform/http/problem.js';

export const diagnosticProblems = defineProblems({
  recipient_not_eligible: {
    status: 422,
    title: 'Destinataire impossible',
    detail:
      'Cette personne n’est pas un contact actuel de ce partenaire, ou n’a pas d’adresse de courriel. Choisissez-en une autre.',
  },
  recipient_suppressed: {
    status: 422,
    title: 'Adresse morte',
    detail:
      'L’adresse de cette personne est morte : plus aucun courriel n’y part. Corrigez-la sur sa page, ou levez le blocage si elle fonctionne.',
  },
  nothing_to_say: {
    status: 422,
    title: 'Aucune fiche à diagnostiquer',
    detail:
      'Ce partenaire n’a aucune fiche dans le périmètre du diagnostic. Importez son catalogue ou rattachez-lui des fiches.',
  },
  diagnostic_not_left: {
    status: 422,
    title: 'Déjà écrit, pas parti',
    detail: (p: { held: boolean }) =>
      `Ce diagnostic a déjà été écrit aujourd’hui pour cette personne et le courriel est ${p.held ? 'retenu' : 'en échec'}. Renvoyez-le ou annulez-le depuis la page des courriels.`,
  },
  diagnostic_changed: {
    status: 409,
    title: 'Le diagnostic a changé',
    detail: 'Les fiches ou le destinataire ont changé depuis l’aperçu. Relisez le nouvel aperçu, puis envoyez.',
  },
});
