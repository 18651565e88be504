import type { Answers, Rank } from './answer.js';
import { wholePercent } from './percent.js';
import type { Question, QuestionKind } from './question.js';

/** How many chose it, and their share of the base of its question; null when nobody answered. */
export interface Share {
  count: number;
  percent: number | null;
}

export interface ChoiceResult extends Share {
  id: string;
  label: string;
}

export interface RankedResult {
  id: string;
  label: string;
  /** Who gave this option a priority or said that it is none. */
  base: number;
  /** First to last priority. */
  ranks: Share[];
  none: Share;
}

export interface QuestionResult {
  id: string;
  kind: QuestionKind;
  label: string;
  /** Organisations that answered this question: what its percentages are shares of. */
  base: number;
  /** Organisations that answered the survey and left this question aside. In no percentage. */
  unanswered: number;
  choices: ChoiceResult[];
  ranked: RankedResult[];
  texts: string[];
}

export interface SurveyResults {
  /** Organisations that were asked. */
  invited: number;
  /** Organisations that answered. */
  answered: number;
  questions: QuestionResult[];
}

/** Counts the answers, one an organisation. Who left a question aside is in no base of it. */
export function tally(questions: readonly Question[], answers: readonly Answers[], invited: number): SurveyResults {
  return {
    // An organisation that left the group may have answered: it is one of those asked.
    invited: Math.max(invited, answers.length),
    answered: answers.length,
    questions: questions.map((question) => resultOf(question, answers)),
  };
}

function resultOf(question: Question, all: readonly Answers[]): QuestionResult {
  const { id, kind, label, options } = question;
  const present = all.map((answers) => answers[id]).filter((answer) => answer !== undefined);
  const base = present.length;
  const share = (count: number, of: number): Share => ({ count, percent: wholePercent(count, of) });
  const chose = (option: string) =>
    present.filter((answer) => answer === option || (Array.isArray(answer) && answer.includes(option))).length;
  const rankings = present as readonly Readonly<Record<string, Rank>>[];
  return {
    ...{ id, kind, label, base, unanswered: all.length - base },
    choices:
      kind === 'single' || kind === 'multiple'
        ? options.map((option) => ({ ...option, ...share(chose(option.id), base) }))
        : [],
    ranked:
      kind === 'ranking'
        ? options.map((option) => {
            const ranks = rankings.flatMap((ranking) => ranking[option.id] ?? []);
            const having = (rank: Rank) => share(ranks.filter((one) => one === rank).length, ranks.length);
            return {
              ...option,
              base: ranks.length,
              ranks: options.map((_, place) => having(place + 1)),
              none: having('none'),
            };
          })
        : [],
    texts: kind === 'text' ? present.map(String) : [],
  };
}

/** The options most often put first, several when they are equal; none when nobody ranked. */
export function firstPriorities(result: QuestionResult): RankedResult[] {
  const firsts = result.ranked.map(({ ranks }) => ranks[0]?.count ?? 0);
  const most = Math.max(0, ...firsts);
  return most === 0 ? [] : result.ranked.filter((_, place) => firsts[place] === most);
}
