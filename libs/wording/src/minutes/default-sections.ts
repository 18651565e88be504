import type { MinutesContent, Section, SectionKind } from '#domain/minutes/content.js';
import type { MinutesFacts } from '#domain/minutes/facts.js';
import { foldText } from '#domain/organisation-name/fold-text.js';

/** The agenda topic under which testimonies and the tour de table belong, by its words. */
const HOSTS_STATEMENTS = /\b(temoignage|tour de table|etat des lieux)/;

/**
 * The sections that minutes start with, in PIGMA's layout, filled from the agenda: a section a topic. Testimonies and
 * the tour de table come under the topic that speaks of them, else at the place of their own items, else after all.
 * @param newId gives each section its id
 */
export function defaultContent(
  facts: MinutesFacts,
  rapporteurs: readonly string[],
  newId: () => string,
): MinutesContent {
  const section = (kind: SectionKind, depth: number, title: string, numbered = true): Section => ({
    ...{ id: newId(), kind, depth, numbered, title, html: '' },
  });
  const data = (depth: number): Section[] => [
    ...(facts.statements.some(({ testimony }) => testimony) ? [section('testimonies', depth, '')] : []),
    section('statements', depth, 'Tour de table'),
    ...(facts.survey ? [section('survey', depth, 'Résultats de l’enquête')] : []),
  ];
  const topics = facts.agenda.filter(({ kind }) => kind !== 'break' && kind !== 'actions');
  const host = topics.findIndex(({ kind, title }) => kind === 'topic' && HOSTS_STATEMENTS.test(foldText(title)));
  const spoken = topics.findIndex(({ kind }) => kind !== 'topic');
  const body = topics.flatMap(({ kind, title }, place) => [
    ...(kind === 'topic' ? [section('text', 2, title)] : []),
    ...(place === host ? data(3) : []),
    ...(host < 0 && place === spoken ? data(2) : []),
  ]);
  return {
    followedBy: listed(rapporteurs),
    recipients: 'Les participants',
    sections: [
      ...(facts.carried.length > 0 ? [section('carried', 1, 'Actions en cours', false)] : []),
      section('agenda', 1, 'Ordre du jour'),
      section('text', 1, 'Compte rendu'),
      section('text', 2, 'Introduction'),
      ...body,
      ...(host < 0 && spoken < 0 ? data(2) : []),
      section('decisions', 1, 'Relevé de décision'),
      section('actions', 2, 'Actions à réaliser avant le prochain GT', false),
      section('next', 2, 'Prochaine réunion', false),
    ],
  };
}

/** « Camille Exemple, Alix Garonne et Lou Zéphyr ». */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}
