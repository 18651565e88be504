import type { CheckCode } from '#domain/minutes/checks.js';

const SENTENCES: Record<CheckCode, (about: string) => string> = {
  nobody_present: () => 'Personne n’est pointé présent : pointez les présences.',
  statement_missing: (about) => `${about} était représenté et n’a pas de parole dans le tour de table.`,
  action_without_owner: (about) => `L’action « ${about} » n’a pas de responsable.`,
  action_without_date: (about) => `L’action « ${about} » n’a pas d’échéance.`,
  next_label_contradicts: (about) => about,
  next_missing: () => 'La date de la prochaine réunion n’est pas dite.',
  figure_without_date: (about) => `Le chiffre « ${about} » ne dit pas à quelle date il a été compté.`,
  image_without_words: (about) =>
    `Une image de « ${about} » n’a pas de description : qui ne la voit pas n’en saura rien.`,
  section_empty: (about) => `La section « ${about} » est vide.`,
  section_untitled: () => 'Une section n’a pas de titre.',
  survey_open: (about) => `Le questionnaire « ${about} » reçoit encore des réponses : ses chiffres peuvent changer.`,
  data_not_printed: (about) => `${about} : ces données de la réunion ne sont imprimées dans aucune section.`,
};

/** What to mend before minutes are validated. */
export function checkSentence(code: CheckCode, about: string): string {
  return SENTENCES[code](about);
}
