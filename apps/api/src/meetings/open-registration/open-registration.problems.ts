import { defineProblems } from '#platform/http/problem.js';

/** What open registration refuses, in French. */
export const registrationProblems = defineProblems({
  event_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail:
      'Ce lien d’inscription n’existe pas, ou n’est plus le bon : il a été remplacé, ou coupé en chemin. Demandez l’adresse actuelle à qui vous l’a donnée.',
  },
  registrant_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail: 'Ce lien n’est pas celui d’une inscription : il a peut-être été coupé en chemin. Reprenez-le du courriel.',
  },
  registrant_not_found: {
    status: 404,
    title: 'Inscription introuvable',
    detail: 'Cette inscription n’est pas, ou plus, à cet événement. Rechargez la page.',
  },
  stale_registrant: {
    status: 409,
    title: 'Inscription modifiée entre-temps',
    detail: 'Cette inscription a changé depuis que vous avez ouvert la page : la voici à jour.',
  },
  already_registered: {
    status: 409,
    title: 'Déjà inscrite',
    detail: (p: { email: string }) => `L’adresse ${p.email} est déjà inscrite, ou en attente, à cet événement.`,
  },
  already_cancelled: {
    status: 422,
    title: 'Déjà annulée',
    detail: 'Cette inscription est déjà annulée. Pour revenir, la personne s’inscrit de nouveau.',
  },
  registrant_erased: {
    status: 422,
    title: 'Déjà effacée',
    detail: 'Les données de cette personne sont déjà effacées.',
  },
  registrant_is_contact: {
    status: 422,
    title: 'Personne connue',
    detail: 'Cette adresse est celle d’un contact : effacez ses données depuis sa fiche, elles partent ensemble.',
  },
  registrant_expected: {
    status: 422,
    title: 'Personne encore attendue',
    detail: (p: { day: string }) =>
      `Une place, ou la liste d’attente, l’attend à l’événement du ${p.day} : annulez d’abord son inscription.`,
  },
  too_many_registrants: {
    status: 422,
    title: 'Liste pleine',
    detail: 'Cet événement ne prend plus d’inscription, même en attente : 1 000 adresses au plus.',
  },
  registration_not_here: {
    status: 422,
    title: 'Pas d’inscription libre ici',
    detail: 'Seuls les événements d’un café-atelier s’ouvrent à l’inscription. Changez le genre du groupe.',
  },
  registration_too_late: {
    status: 422,
    title: 'Événement commencé ou annulé',
    detail: 'Cet événement a commencé, ou est annulé : ses inscriptions ne changent plus.',
  },
  closes_after_start: {
    status: 422,
    title: 'Clôture trop tardive',
    detail: 'Le dernier jour pour s’inscrire est après le début de l’événement : choisissez ce jour, ou un jour avant.',
  },
  no_link_yet: {
    status: 422,
    title: 'Pas encore d’adresse publique',
    detail: 'Cet événement n’a pas encore d’adresse publique : ouvrez d’abord ses inscriptions.',
  },
  capacity_below_taken: {
    status: 422,
    title: 'Moins de places que d’inscrits',
    detail: (p: { capacity: number; taken: number }) =>
      `${p.taken} personnes ont déjà une place : l’événement ne peut pas en offrir ${p.capacity}. Annulez d’abord des inscriptions.`,
  },
});
