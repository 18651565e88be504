import { defineProblems } from '#platform/http/problem.js';
import type { MeetingAct, MeetingState } from '#domain/meeting/meeting-states.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';

const STATES: Record<MeetingState, string> = {
  planned: 'en préparation',
  convened: 'convoquée',
  held: 'tenue',
  cancelled: 'annulée',
};
const ACTS: Record<MeetingAct, string> = {
  convene: 'convoquer',
  hold: 'déclarer tenue',
  cancel: 'annuler',
  reopen: 'rouvrir',
};

/** What meetings refuse, in French. */
export const meetingProblems = defineProblems({
  meeting_not_found: { status: 404, title: 'Réunion introuvable', detail: 'Cette réunion n’existe pas.' },
  stale_meeting: {
    status: 409,
    title: 'Réunion modifiée entre-temps',
    detail:
      'Quelqu’un a modifié cette réunion depuis que vous l’avez ouverte. Reprenez vos changements sur sa version actuelle.',
  },
  meeting_state: {
    status: 422,
    title: 'Impossible dans cet état',
    detail: (p: { act: MeetingAct; state: MeetingState }) =>
      `On ne peut pas ${ACTS[p.act]} une réunion ${STATES[p.state]}. Rechargez la page : son état a changé.`,
  },
  meeting_not_yet: {
    status: 422,
    title: 'Réunion à venir',
    detail: (p: { startsOn: string }) =>
      `Cette réunion est prévue le ${shortDay(p.startsOn)} : elle ne peut être déclarée tenue qu’à partir de ce jour. Corrigez sa date si elle a eu lieu plus tôt.`,
  },
  meeting_closed: {
    status: 422,
    title: 'Réunion close',
    detail: 'Cette réunion est annulée : rouvrez-la avant de la modifier.',
  },
  meeting_known_outside: {
    status: 422,
    title: 'Réunion déjà annoncée',
    detail:
      'Des personnes ont déjà été invitées, ou pointées, à cette réunion : annulez-la plutôt que de la supprimer.',
  },
  group_is_archived: {
    status: 422,
    title: 'Groupe archivé',
    detail: 'Ce groupe est archivé : restaurez-le avant de lui donner une réunion.',
  },
  unknown_host: {
    status: 422,
    title: 'Hôte inconnu',
    detail: 'Le partenaire qui accueille n’existe pas, ou n’existe plus.',
  },
  schedule_out_of_order: {
    status: 422,
    title: 'Horaires dans le désordre',
    detail: 'La réunion finirait avant de commencer : corrigez le dernier jour ou l’heure de fin.',
  },
  next_out_of_order: {
    status: 422,
    title: 'Dates dans le désordre',
    detail: 'La prochaine réunion finirait avant de commencer, ou durerait plus d’un an : corrigez ses dates.',
  },
  number_taken: {
    status: 422,
    title: 'Numéro déjà pris',
    detail: (p: { number: number }) => `Une autre réunion de ce groupe porte déjà le n° ${p.number}.`,
  },
  no_number_here: {
    status: 422,
    title: 'Réunions sans numéro',
    detail: 'Les réunions de ce groupe n’ont pas de numéro : laissez ce champ vide.',
  },
});
