import type { AnswerFault } from '#domain/survey/answer.js';
import { MAX_ANSWER_LENGTH, MAX_OPTIONS, MAX_QUESTIONS, MAX_RANKED } from '#domain/survey/question.js';
import type { QuestionFault, QuestionKind } from '#domain/survey/question.js';
import type { SurveyState } from '#domain/survey/survey-state.js';

export const SURVEY_STATE_LABELS: Readonly<Record<SurveyState, string>> = {
  draft: 'En préparation',
  open: 'Ouvert',
  closed: 'Clos',
};

export const QUESTION_KIND_LABELS: Readonly<Record<QuestionKind, string>> = {
  single: 'Une seule réponse',
  multiple: 'Plusieurs réponses',
  ranking: 'Classement par priorité',
  text: 'Texte libre',
};

/** What a question lacks, and what to do. */
export const QUESTION_FAULT_SENTENCES: Readonly<Record<QuestionFault, string>> = {
  no_question: 'Ajoutez au moins une question.',
  too_many_questions: `Au plus ${MAX_QUESTIONS} questions.`,
  id_twice: 'Deux questions portent le même identifiant : retirez l’une et ajoutez-la à nouveau.',
  options_missing: 'Proposez au moins deux réponses.',
  too_many_options: `Au plus ${MAX_OPTIONS} réponses proposées, et ${MAX_RANKED} dans un classement.`,
  option_twice: 'Deux réponses proposées sont les mêmes.',
};

/** What is to be corrected in an answer. */
export const ANSWER_FAULT_SENTENCES: Readonly<Record<AnswerFault, string>> = {
  required: 'Répondez à cette question : elle est obligatoire.',
  unknown_option: 'Cette réponse n’est pas de celles proposées.',
  rank_twice: 'Deux objectifs ont la même priorité : donnez à chacun la sienne, ou « aucune priorité ».',
  rank_gap: 'Il manque une priorité : commencez à 1, sans sauter de rang.',
  too_long: `Ce texte dépasse ${MAX_ANSWER_LENGTH} caractères : raccourcissez-le.`,
  malformed: 'Cette réponse n’a pas la forme attendue.',
};

/** Said on the page and in the mail: what happens when two people of one organisation answer. */
export const ONE_ANSWER_RULE =
  'Chaque organisme donne une seule réponse. Si quelqu’un d’autre y répond après vous, sa réponse remplace la vôtre et vous en êtes averti par courriel.';

/** « aucune priorité », proposed at each line of a ranking. */
export const NO_PRIORITY_LABEL = 'Aucune priorité';
export const priorityLabel = (rank: number): string => `Priorité ${rank}`;
