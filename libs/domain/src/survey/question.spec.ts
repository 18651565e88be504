import { describe, expect, it } from '@jest/globals';
import { type Question, type QuestionKind, questionFaults } from './question.js';

const aQuestion = (kind: QuestionKind, options: number, id = 'q1'): Question => ({
  id,
  kind,
  label: 'Une question',
  help: null,
  required: false,
  options: Array.from({ length: options }, (_, n) => ({ id: `o${n}`, label: `Réponse ${n}` })),
});

describe('un questionnaire qui peut partir', () => {
  it.each([
    ['single', 1, 'options_missing'],
    ['single', 2, null],
    ['single', 20, null],
    ['single', 21, 'too_many_options'],
    ['multiple', 1, 'options_missing'],
    ['multiple', 2, null],
    ['ranking', 1, 'options_missing'],
    ['ranking', 2, null],
    ['ranking', 10, null],
    ['ranking', 11, 'too_many_options'],
    ['text', 0, null],
  ] as const)('%s avec %i réponses proposées : %s', (kind, options, fault) => {
    expect(questionFaults([aQuestion(kind, options)]).get(0) ?? null).toBe(fault);
  });

  it('a au moins une question, et trente au plus', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => aQuestion('text', 0, `q${n}`));
    expect(questionFaults([]).get(-1)).toBe('no_question');
    expect(questionFaults(many(30)).size).toBe(0);
    expect(questionFaults(many(31)).get(-1)).toBe('too_many_questions');
  });

  it('ne propose pas deux fois la même réponse, à la casse et aux espaces près', () => {
    const question = aQuestion('single', 2);
    const options = [
      { id: 'a', label: 'Oui' },
      { id: 'b', label: ' oui ' },
    ];
    expect(questionFaults([{ ...question, options }]).get(0)).toBe('option_twice');
  });

  it('ne compte pas deux questions sous un même identifiant', () => {
    expect(questionFaults([aQuestion('text', 0), aQuestion('text', 0)]).get(1)).toBe('id_twice');
  });
});
