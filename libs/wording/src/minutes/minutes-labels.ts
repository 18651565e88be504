import type { SectionKind } from '#domain/minutes/content.js';
import type { MinutesState } from '#domain/minutes/minutes-state.js';

export const MINUTES_STATE_LABELS: Record<MinutesState, string> = {
  draft: 'En rédaction',
  validated: 'Validé',
  sent: 'Envoyé',
};

/** What fills a section, besides what is written by hand. */
export const SECTION_KIND_LABELS: Record<SectionKind, string> = {
  text: 'Texte',
  agenda: 'Ordre du jour de la réunion',
  carried: 'Actions encore en cours',
  testimonies: 'Témoignages',
  statements: 'Tour de table',
  survey: 'Résultats du questionnaire',
  decisions: 'Décisions',
  actions: 'Actions',
  next: 'Prochaine réunion',
};
