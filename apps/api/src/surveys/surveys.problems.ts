import type { SurveyAct, SurveyState } from '#domain/survey/survey-state.js';
import { defineProblems } from '#platform/http/problem.js';
import { SURVEY_STATE_LABELS } from '#wording/survey/survey-labels.js';

const ACTS: Record<SurveyAct, string> = {
  edit: 'modifier ses questions',
  open: 'l’ouvrir',
  withdraw: 'le reprendre en préparation',
  invite: 'l’envoyer',
  answer: 'y répondre',
  close: 'le clore',
  reopen: 'le rouvrir',
};

/** What surveys refuse, in French. */
export const surveyProblems = defineProblems({
  survey_not_found: { status: 404, title: 'Questionnaire introuvable', detail: 'Ce questionnaire n’existe pas.' },
  stale_survey: {
    status: 409,
    title: 'Questionnaire modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce questionnaire depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  survey_exists: {
    status: 422,
    title: 'Un questionnaire existe déjà',
    detail: 'Cette réunion a déjà son questionnaire : ouvrez-le plutôt que d’en créer un second.',
  },
  survey_faulty: {
    status: 422,
    title: 'Questionnaire incomplet',
    detail: 'Des questions sont à corriger avant d’ouvrir ce questionnaire.',
  },
  survey_act_refused: {
    status: 422,
    title: 'Impossible dans cet état',
    detail: (p: { act: SurveyAct; state: SurveyState; answered: number }) =>
      p.act === 'withdraw' && p.answered > 0
        ? 'Des organismes ont déjà répondu à ces questions : elles ne se modifient plus. Closez ce questionnaire et préparez-en un autre pour la réunion suivante.'
        : `Ce questionnaire est « ${SURVEY_STATE_LABELS[p.state].toLowerCase()} » : on ne peut pas ${ACTS[p.act]}. Rechargez la page : son état a peut-être changé.`,
  },
  survey_last_day_past: {
    status: 422,
    title: 'Dernier jour dépassé',
    detail:
      'Le dernier jour pour répondre est passé : donnez-en un autre avant d’ouvrir ou d’envoyer le questionnaire.',
  },
  survey_meeting_cancelled: {
    status: 422,
    title: 'Réunion annulée',
    detail: 'Cette réunion est annulée : son questionnaire ne part plus. Rouvrez la réunion si elle a lieu.',
  },
  survey_nobody_to_ask: {
    status: 422,
    title: 'Personne à interroger',
    detail:
      'Personne ne peut recevoir ce courriel : tous l’ont déjà reçu aujourd’hui, ont répondu, ou n’ont pas d’adresse qui fonctionne.',
  },
  survey_not_asked: {
    status: 422,
    title: 'Organisme non interrogé',
    detail: 'Cet organisme ne siège pas dans le groupe de cette réunion : ajoutez-le au groupe d’abord.',
  },
  survey_answer_refused: {
    status: 422,
    title: 'Réponse à compléter',
    detail: 'Des réponses sont à corriger : elles sont signalées une par une.',
  },
  survey_answer_changed: {
    status: 409,
    title: 'Réponse donnée entre-temps',
    detail:
      'Quelqu’un a répondu pour cet organisme depuis l’ouverture de cette page. Relisez, puis enregistrez à nouveau.',
  },
  survey_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail:
      'Ce lien n’est pas celui d’un de nos questionnaires, ou il a été coupé. Recopiez-le en entier depuis le courriel.',
  },
  survey_seat_left: {
    status: 404,
    title: 'Vous ne siégez plus dans ce groupe',
    detail:
      'Ce lien vous avait été envoyé au nom d’un organisme pour lequel vous ne siégez plus. Si c’est une erreur, écrivez à l’équipe de PIGMA.',
  },
});
