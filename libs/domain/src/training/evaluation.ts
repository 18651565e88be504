import { addDays } from '../calendar/paris-instant.js';

/** What people are asked once a session is over, each from 1 (not at all) to 4 (very much). */
export const EVALUATION_QUESTIONS = ['content', 'pace', 'trainer', 'organisation', 'useful'] as const;
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number];

export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];
export type Answers = Partial<Record<EvaluationQuestion, Grade>>;

/** The link works from the last day on, and for 90 days. */
export const evaluationOpen = (lastDay: string, today: string): boolean =>
  today >= lastDay && today <= addDays(lastDay, 90);

export interface QuestionResult {
  question: EvaluationQuestion;
  /** How many gave each grade, from 1 to 4. */
  counts: number[];
  answered: number;
  /** Null when nobody answered: never 0. */
  average: number | null;
}

/** @returns the questions in order; averages to the hundredth */
export function evaluationResults(answers: readonly Answers[]): QuestionResult[] {
  return EVALUATION_QUESTIONS.map((question) => {
    const grades = answers.flatMap((one) => one[question] ?? []);
    const sum = grades.reduce<number>((total, grade) => total + grade, 0);
    return {
      question,
      counts: GRADES.map((grade) => grades.filter((given) => given === grade).length),
      answered: grades.length,
      average: grades.length === 0 ? null : Math.round((sum * 100) / grades.length) / 100,
    };
  });
}
