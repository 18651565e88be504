import type { SessionHalf } from '#domain/training/presence.js';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import type { SessionState } from '#domain/training/session-states.js';
import { defineProblems } from '#platform/http/problem.js';
import { halfDayText } from '#wording/training/half-day-words.js';
import { blockedSentence, sessionClosedSentence } from '#wording/training/seat-sentences.js';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';

const quoted = (status: RegistrationStatus): string => `« ${PARTICIPANT_LABELS[status]} »`;

/** What registrations refuse, in French. */
export const registrationProblems = defineProblems({
  registration_session_not_found: { status: 404, title: 'Session introuvable', detail: 'Cette session n’existe pas.' },
  registration_not_found: {
    status: 404,
    title: 'Inscription introuvable',
    detail: 'Cette inscription n’existe pas, ou n’est pas dans cette session.',
  },
  stale_registration: {
    status: 409,
    title: 'Inscription modifiée entre-temps',
    detail:
      'Quelqu’un a changé cette inscription depuis que vous l’avez ouverte. Regardez où elle en est, puis recommencez si besoin.',
  },
  already_registered: {
    status: 409,
    title: 'Déjà dans cette session',
    detail: (p: { who: string; status: RegistrationStatus }) =>
      `${p.who} est déjà dans cette session (${PARTICIPANT_LABELS[p.status].toLowerCase()}). Une personne n’y a qu’une inscription.`,
  },
  person_twice: {
    status: 409,
    title: 'Personne choisie deux fois',
    detail: 'La même personne est choisie deux fois : retirez-la une fois, puis recommencez.',
  },
  unknown_person: {
    status: 422,
    title: 'Personne inconnue',
    detail: 'Une des personnes choisies n’existe pas, ou n’existe plus.',
  },
  unknown_organisation: {
    status: 422,
    title: 'Organisme inconnu',
    detail: 'Un des organismes choisis n’existe pas, ou n’existe plus.',
  },
  person_archived: {
    status: 422,
    title: 'Contact archivé',
    detail: (p: { who: string }) => `${p.who} est un contact archivé : restaurez sa fiche avant de l’inscrire.`,
  },
  person_without_address: {
    status: 422,
    title: 'Sans adresse de courriel',
    detail: (p: { who: string[] }) =>
      `Pas d’adresse de courriel pour ${p.who.join(', ')} : ajoutez-la dans la fiche du contact, ou inscrivez sans prévenir par courriel.`,
  },
  registration_state: {
    status: 422,
    title: 'Changement impossible',
    detail: (p: { to: RegistrationStatus; from: RegistrationStatus }) =>
      `Cette inscription est ${quoted(p.from)} : elle ne peut pas devenir ${quoted(p.to)}.`,
  },
  registration_session_state: {
    status: 422,
    title: 'Pas à ce moment de la session',
    detail: (p: { to: RegistrationStatus; sessionState: SessionState; firstDay: string; today: string }) =>
      sessionClosedSentence(p),
  },
  surcharge_unknown: {
    status: 422,
    title: 'Second formateur sans coût connu',
    detail: (p: { upperBound: number }) => blockedSentence({ ...p, surchargeCents: null }),
  },
  session_full: {
    status: 422,
    title: 'Session complète',
    detail: (p: { capacity: number }) =>
      `Les ${p.capacity} places sont prises : la première personne de la file aura la prochaine qui se libère.`,
  },
  not_first_in_queue: {
    status: 422,
    title: 'Une autre personne est avant',
    detail: (p: { before: number }) =>
      p.before === 1
        ? 'Une personne attend depuis plus longtemps : les places se proposent dans l’ordre d’arrivée.'
        : `${p.before} personnes attendent depuis plus longtemps : les places se proposent dans l’ordre d’arrivée.`,
  },
  too_late_to_ask: {
    status: 422,
    title: 'Trop tard pour demander',
    detail:
      'La session a commencé, ou son dernier jour d’inscription est passé : une réponse par lien ne viendrait plus à temps.',
  },
  half_day_unknown: {
    status: 422,
    title: 'Pas une demi-journée de la session',
    detail: (p: SessionHalf) =>
      `${halfDayText(p)} : cette demi-journée n’est pas dans la session. Rechargez la page : ses jours ont pu changer.`,
  },
  half_day_to_come: {
    status: 422,
    title: 'Demi-journée à venir',
    detail: (p: SessionHalf) => `${halfDayText(p)} : les présences se notent à partir de ce jour-là.`,
  },
  no_pending_question: {
    status: 422,
    title: 'Aucune réponse attendue',
    detail: 'Aucune question n’est en attente pour cette personne : elle a déjà répondu, ou n’a rien reçu.',
  },
  not_replaceable: {
    status: 422,
    title: 'Remplacement impossible',
    detail: (p: { status: RegistrationStatus }) =>
      `Une inscription ${quoted(p.status)} ne se remplace pas : seule une personne inscrite ou en liste d’attente cède sa place.`,
  },
  offer_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail: 'Ce lien n’est pas, ou n’est plus, l’un des nôtres. Reprenez celui de notre courriel, en entier.',
  },
  offer_answered: {
    status: 409,
    title: 'Déjà répondu',
    detail: 'La réponse à cette question est déjà enregistrée.',
  },
  offer_expired: {
    status: 422,
    title: 'Délai passé',
    detail: 'Le délai pour répondre est passé : la place a été proposée à la personne suivante.',
  },
  offer_withdrawn: {
    status: 422,
    title: 'Question retirée',
    detail: 'Cette question n’a plus lieu d’être : l’inscription ou la session a changé depuis.',
  },
});
