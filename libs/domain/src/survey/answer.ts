import { MAX_ANSWER_LENGTH, type Question } from './question.js';

/** Priority of an option: 1 is the first; `none` says that it is no priority, which is an answer. */
export type Rank = number | 'none';

/** By question: an option, several, ranks by option, or a text. A question left aside is absent: never zero. */
export type Answer = string | readonly string[] | Readonly<Record<string, Rank>>;
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerFault = 'required' | 'unknown_option' | 'rank_twice' | 'rank_gap' | 'too_long' | 'malformed';

/** What a person sent for one question, as a form or a program gives it. */
export type Given = string | readonly string[] | Readonly<Record<string, string>> | undefined;

/**
 * Reads what a person sent.
 * @returns the answers that stand, and the fault of each question that does not
 */
export function readAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, Given>>,
): { answers: Answers; faults: ReadonlyMap<string, AnswerFault> } {
  const answers: Record<string, Answer> = {};
  const faults = new Map<string, AnswerFault>();
  for (const question of questions) {
    const read = readOne(question, given[question.id]);
    if ('fault' in read) faults.set(question.id, read.fault);
    else if (read.answer !== null) answers[question.id] = read.answer;
    else if (question.required) faults.set(question.id, 'required');
  }
  return { answers, faults };
}

type Read = { answer: Answer | null } | { fault: AnswerFault };

function readOne(question: Question, given: Given): Read {
  if (given === undefined) return { answer: null };
  const known = new Set(question.options.map(({ id }) => id));
  if (question.kind === 'text') {
    if (typeof given !== 'string') return { fault: 'malformed' };
    // Control characters and half surrogates are no words, and cannot be stored.
    const text = given.replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ').trim();
    if (text.length > MAX_ANSWER_LENGTH) return { fault: 'too_long' };
    return { answer: text === '' ? null : text };
  }
  if (question.kind === 'single') {
    if (typeof given !== 'string') return { fault: 'malformed' };
    if (given === '') return { answer: null };
    return known.has(given) ? { answer: given } : { fault: 'unknown_option' };
  }
  if (question.kind === 'multiple') {
    const chosen = typeof given === 'string' ? [given] : given;
    if (!Array.isArray(chosen)) return { fault: 'malformed' };
    const wanted = new Set((chosen as readonly string[]).filter((id) => id !== ''));
    if ([...wanted].some((id) => !known.has(id))) return { fault: 'unknown_option' };
    // In the order of the questionnaire, whatever the order of the ticks.
    const answer = question.options.map(({ id }) => id).filter((id) => wanted.has(id));
    return { answer: answer.length > 0 ? answer : null };
  }
  return typeof given === 'object' && !Array.isArray(given)
    ? readRanking(question, given as Readonly<Record<string, string>>)
    : { fault: 'malformed' };
}

/** Ranks are 1, 2, 3… each given once, without a hole. An option may be left unranked. */
function readRanking(question: Question, given: Readonly<Record<string, string>>): Read {
  const known = new Set(question.options.map(({ id }) => id));
  const answer: Record<string, Rank> = {};
  for (const [option, text] of Object.entries(given)) {
    if (text === '') continue;
    if (!known.has(option)) return { fault: 'unknown_option' };
    const rank = text === 'none' ? 'none' : /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (rank !== 'none' && (rank < 1 || rank > question.options.length)) return { fault: 'unknown_option' };
    answer[option] = rank;
  }
  const ranks = Object.values(answer).filter((rank) => rank !== 'none');
  if (new Set(ranks).size < ranks.length) return { fault: 'rank_twice' };
  if (ranks.some((rank) => rank > ranks.length)) return { fault: 'rank_gap' };
  const count = Object.keys(answer).length;
  if (question.required && count > 0 && count < question.options.length) return { fault: 'required' };
  return { answer: count > 0 ? answer : null };
}
