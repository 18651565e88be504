import type { RichBlock, TableCell } from '#domain/minutes/rich-block.js';
import { firstPriorities, type QuestionResult, type Share, type SurveyResults } from '#domain/survey/tally.js';
import { dayText } from '../minutes/day-text.js';
import { NO_PRIORITY_LABEL, priorityLabel } from './survey-labels.js';

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] });
const cell = (text: string, header = false): TableCell => ({
  ...{ header, colspan: 1, rowspan: 1, blocks: [paragraph(text)] },
});
const organisations = (count: number): string => `${count} ${count >= 2 ? 'organismes' : 'organisme'}`;

/** « 62 % », or a dash: unknown is not zero. */
export const percentText = (percent: number | null): string => (percent === null ? '—' : `${percent} %`);

/** How percentages are made, said wherever they are shown. */
export const ROUNDING_SENTENCE =
  'Les pourcentages sont arrondis à l’entier le plus proche, la demie vers le haut ; leur somme peut ne pas faire 100 %. Qui n’a pas répondu à une question n’entre pas dans sa base.';

/** How many were asked, how many answered, when it was counted. */
export function turnoutSentence(
  { invited, answered }: Pick<SurveyResults, 'invited' | 'answered'>,
  on: string,
): string {
  const verb = answered >= 2 ? 'ont répondu' : 'a répondu';
  return `${organisations(answered)} sur ${invited} ${invited >= 2 ? 'interrogés' : 'interrogé'} ${verb} (compté le ${dayText(on)}). Une réponse par organisme.`;
}

/** What the percentages of a question are shares of. */
export function baseSentence({ base, unanswered }: Pick<QuestionResult, 'base' | 'unanswered'>): string {
  const left = unanswered > 0 ? ` ; ${unanswered} n’y ${unanswered >= 2 ? 'ont' : 'a'} pas répondu` : '';
  return base === 0 ? `Personne n’a répondu à cette question.` : `Base : ${organisations(base)}${left}.`;
}

/** The results of a survey: a sentence, then a chart with its table for each question. */
export function surveyBlocks(results: SurveyResults, on: string): RichBlock[] {
  return [
    paragraph(turnoutSentence(results, on)),
    ...results.questions.flatMap(questionBlocks),
    ...(results.questions.some(({ kind }) => kind !== 'text') ? [paragraph(ROUNDING_SENTENCE)] : []),
  ];
}

/** One question: its chart, its table, its base. A free text is quoted. */
export function questionBlocks(result: QuestionResult): RichBlock[] {
  const { kind, label } = result;
  const title: RichBlock = { kind: 'paragraph', runs: [{ text: label, bold: true }] };
  if (kind === 'text') {
    return [
      title,
      ...(result.texts.length > 0
        ? [{ kind: 'list' as const, ordered: false, items: result.texts.map((text) => [paragraph(`« ${text} »`)]) }]
        : []),
      paragraph(baseSentence(result)),
    ];
  }
  return [
    title,
    ...(result.base > 0 ? [kind === 'ranking' ? rankedBars(result) : choiceBars(result)] : []),
    kind === 'ranking' ? rankedTable(result) : choiceTable(result),
    paragraph([baseSentence(result), firstSentence(result)].filter(Boolean).join(' ')),
  ];
}

const choiceBars = ({ label, choices }: QuestionResult): RichBlock => ({
  kind: 'bars',
  title: label,
  alt: `Diagramme en barres : ${choices.map((one) => `${one.label}, ${percentText(one.percent)}`).join(' ; ')}. Les mêmes chiffres sont dans le tableau qui suit.`,
  rows: choices.map((one) => ({ label: one.label, parts: [{ label: 'Part', percent: one.percent }] })),
});

const choiceTable = ({ choices }: QuestionResult): RichBlock => ({
  kind: 'table',
  caption: null,
  rows: [
    ['Réponse', 'Organismes', 'Part'].map((text) => cell(text, true)),
    ...choices.map((one) => [cell(one.label, true), cell(String(one.count)), cell(percentText(one.percent))]),
  ],
});

const rankLabel = (place: number): string => priorityLabel(place + 1);

const rankedBars = ({ label, ranked }: QuestionResult): RichBlock => ({
  kind: 'bars',
  title: label,
  alt: `Diagramme en barres empilées des priorités : ${ranked
    .map((one) => `${one.label}, priorité 1 pour ${percentText(one.ranks[0]?.percent ?? null)}`)
    .join(' ; ')}. Les mêmes chiffres sont dans le tableau qui suit.`,
  rows: ranked.map((one) => ({
    label: one.label,
    parts: [
      ...one.ranks.map(({ percent }, place) => ({ label: rankLabel(place), percent })),
      { label: NO_PRIORITY_LABEL, percent: one.none.percent },
    ],
  })),
});

const rankedTable = ({ ranked }: QuestionResult): RichBlock => ({
  kind: 'table',
  caption: null,
  rows: [
    ['Réponse', ...(ranked[0]?.ranks ?? []).map((_, place) => rankLabel(place)), NO_PRIORITY_LABEL, 'Base'].map(
      (text) => cell(text, true),
    ),
    ...ranked.map((one) => [
      cell(one.label, true),
      ...[...one.ranks, one.none].map((share) => cell(shareText(share))),
      cell(String(one.base)),
    ]),
  ],
});

const shareText = ({ count, percent }: Share): string =>
  percent === null ? '—' : `${count}\u00a0(${percentText(percent)})`;

function firstSentence(result: QuestionResult): string {
  const first = firstPriorities(result);
  if (first.length === 0) return '';
  const names = first.map(({ label }) => `« ${label} »`);
  return first.length > 1
    ? `Le plus souvent en priorité 1, à égalité : ${names.join(', ')}.`
    : `Le plus souvent en priorité 1 : ${names.join()}.`;
}
