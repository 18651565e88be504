import type { InterestAct, InterestState } from '#domain/training/interest-states.js';
import { defineProblems } from '#platform/http/problem.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';
import { INTEREST_ACT_LABELS, INTEREST_STATE_LABELS } from '#wording/training/interest-words.js';

/** What the pool of interest refuses, in French. */
export const poolProblems = defineProblems({
  interest_not_found: { status: 404, title: 'Intérêt introuvable', detail: 'Cet intérêt n’existe pas, ou plus.' },
  interest_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail:
      'Ce lien n’est pas, ou n’est plus, l’un des nôtres : une demande qui n’est pas confirmée s’efface au bout de sept jours.',
  },
  stale_interest: {
    status: 409,
    title: 'Intérêt modifié entre-temps',
    detail:
      'Quelqu’un a modifié cet intérêt depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  interest_not_waiting: {
    status: 409,
    title: 'Déjà placée',
    detail:
      'Cette personne n’attend plus dans le vivier : quelqu’un l’a placée ou retirée entre-temps. Rechargez la page.',
  },
  already_waiting: {
    status: 409,
    title: 'Déjà dans le vivier',
    detail: (p: { who: string; since: string }) =>
      `${p.who} attend déjà cette formation depuis le ${shortDay(p.since)} : modifiez son intérêt plutôt que d’en noter un second.`,
  },
  already_noted: {
    status: 409,
    title: 'Déjà noté',
    detail: 'Votre intérêt pour cette formation est déjà noté par ailleurs : vous n’avez rien à refaire.',
  },
  interest_state: {
    status: 422,
    title: 'Changement impossible',
    detail: (p: { act: InterestAct; state: InterestState }) =>
      `Cet intérêt est « ${INTEREST_STATE_LABELS[p.state].toLowerCase()} » : on ne peut pas ${INTEREST_ACT_LABELS[p.act].toLowerCase()}.`,
  },
  interest_closed: {
    status: 422,
    title: 'Intérêt clos',
    detail: 'Cette personne est placée dans une session, ou retirée du vivier : ses vœux ne se modifient plus.',
  },
  interest_known: {
    status: 422,
    title: 'Déjà un contact',
    detail: 'Cette personne est déjà l’un de vos contacts.',
  },
  unknown_course: {
    status: 422,
    title: 'Formation inconnue',
    detail: 'Cette formation n’existe pas, ou n’existe plus : choisissez-en une autre.',
  },
  archived_course: {
    status: 422,
    title: 'Formation archivée',
    detail:
      'Cette formation est archivée, elle n’est plus proposée : l’équipe peut la restaurer pour y noter un intérêt.',
  },
  unknown_person: { status: 422, title: 'Personne inconnue', detail: 'Cette personne n’existe pas, ou n’existe plus.' },
  person_archived: {
    status: 422,
    title: 'Contact archivé',
    detail: (p: { who: string }) => `${p.who} est un contact archivé : restaurez d’abord sa fiche.`,
  },
  unknown_organisation: {
    status: 422,
    title: 'Organisme inconnu',
    detail: 'Cet organisme n’existe pas, ou n’existe plus.',
  },
  department_missing: {
    status: 422,
    title: 'Zone inconnue',
    detail: 'Choisissez le département où la personne se déplacerait : son organisme n’en a pas.',
  },
  unknown_source: {
    status: 422,
    title: 'Origine inconnue',
    detail: 'Le courriel ou la réunion d’où vient cet intérêt n’existe pas, ou plus.',
  },
  wish_over: {
    status: 422,
    title: 'Période passée',
    detail: (p: { wishedTo: string }) =>
      `La période souhaitée s’est terminée le ${shortDay(p.wishedTo)} : donnez-en une à venir, ou laissez-la vide.`,
  },
  wish_out_of_order: {
    status: 422,
    title: 'Période à l’envers',
    detail: 'La fin de la période souhaitée vient avant son début : corrigez l’une des deux dates.',
  },
  received_later: {
    status: 422,
    title: 'Date à venir',
    detail: 'Un intérêt est reçu aujourd’hui ou avant : corrigez la date.',
  },
});
