/** How a question is answered. A ranking gives each of its options a priority, from 1, or none. */
export const QUESTION_KINDS = ['single', 'multiple', 'ranking', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const MAX_QUESTIONS = 30;
export const MAX_OPTIONS = 20;
/** A longer ranking is not answered with care. */
export const MAX_RANKED = 10;
export const MAX_ANSWER_LENGTH = 2_000;

export interface QuestionOption {
  id: string;
  label: string;
}

export interface Question {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string | null;
  required: boolean;
  /** Empty for a free text. */
  options: readonly QuestionOption[];
}

export type QuestionFault =
  'no_question' | 'too_many_questions' | 'id_twice' | 'options_missing' | 'too_many_options' | 'option_twice';

/**
 * What a questionnaire lacks before it can be sent.
 * @returns the fault of each question, by its place; `-1` for the questionnaire itself
 */
export function questionFaults(questions: readonly Question[]): ReadonlyMap<number, QuestionFault> {
  const faults = new Map<number, QuestionFault>();
  if (questions.length === 0) faults.set(-1, 'no_question');
  if (questions.length > MAX_QUESTIONS) faults.set(-1, 'too_many_questions');
  questions.forEach((question, place) => {
    const fault = faultOf(question, questions.slice(0, place));
    if (fault) faults.set(place, fault);
  });
  return faults;
}

function faultOf(question: Question, before: readonly Question[]): QuestionFault | null {
  const { id, kind, options } = question;
  if (before.some((other) => other.id === id)) return 'id_twice';
  if (kind === 'text') return null;
  if (options.length < 2) return 'options_missing';
  if (options.length > (kind === 'ranking' ? MAX_RANKED : MAX_OPTIONS)) return 'too_many_options';
  const different = (values: string[]) => new Set(values).size === values.length;
  const labels = options.map(({ label }) => label.trim().toLowerCase());
  return different(options.map((option) => option.id)) && different(labels) ? null : 'option_twice';
}
