import type { Survey } from '../../api/types.js';

type Question = Survey['questions'][number];
export type QuestionDraft = Partial<Omit<Question, 'options'>> & { options?: { id?: string; label?: string }[] | null };

const unused = (letter: 'q' | 'o', taken: readonly (string | undefined)[]): string => {
  let n = taken.length + 1;
  while (taken.includes(`${letter}${n}`)) n++;
  return `${letter}${n}`;
};

/** Gives an id to each new line, different from those already there. */
function identified<T extends { id?: string }>(letter: 'q' | 'o', lines: readonly T[]): (T & { id: string })[] {
  const taken = lines.map(({ id }) => id);
  return lines.map((line) => {
    if (line.id) return { ...line, id: line.id };
    const id = unused(letter, taken);
    taken.push(id);
    return { ...line, id };
  });
}

/** The questionnaire as the API takes it: ids given, options left out where a question has none. */
export function sentSurvey<T extends { questions?: QuestionDraft[] | null }>(data: T) {
  return {
    ...data,
    questions: identified('q', data.questions ?? []).map(({ options, kind = 'single', ...question }) => ({
      ...{ kind, help: null, required: false },
      ...question,
      options: kind === 'text' ? [] : identified('o', options ?? []),
    })),
  };
}
