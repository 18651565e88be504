import type { EvaluationQuestion, Grade } from '#domain/training/evaluation.js';

export const EVALUATION_LABELS: Record<EvaluationQuestion, string> = {
  content: 'Le contenu répondait à vos attentes',
  pace: 'Le rythme vous convenait',
  trainer: 'La formatrice ou le formateur expliquait clairement',
  organisation: 'L’organisation (inscription, lieu, horaires) était bonne',
  useful: 'Ce que vous avez appris vous servira',
};

export const GRADE_LABELS: Record<Grade, string> = {
  1: 'Pas du tout',
  2: 'Plutôt pas',
  3: 'Plutôt oui',
  4: 'Tout à fait',
};
