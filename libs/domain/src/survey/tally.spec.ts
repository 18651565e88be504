import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from './answer.js';
import type { Question, QuestionKind } from './question.js';
import { firstPriorities, tally } from './tally.js';

const question = (id: string, kind: QuestionKind, options: string[]): Question => ({
  ...{ id, kind, label: id, help: null, required: false },
  options: options.map((option) => ({ id: option, label: option })),
});
const SINGLE = question('s', 'single', ['oui', 'non']);
const MULTIPLE = question('m', 'multiple', ['x', 'y']);
const RANKING = question('r', 'ranking', ['a', 'b']);
const TEXT = question('t', 'text', []);

describe('dépouillement', () => {
  it('la base d’un pourcentage est le nombre de ceux qui ont répondu à la question', () => {
    const answers: Answers[] = [{ s: 'oui' }, { s: 'non' }, { s: 'oui' }, { t: 'rien' }];
    const [result] = tally([SINGLE], answers, 10).questions;
    expect(result).toMatchObject({ base: 3, unanswered: 1 });
    expect(result?.choices).toEqual([
      { id: 'oui', label: 'oui', count: 2, percent: 67 },
      { id: 'non', label: 'non', count: 1, percent: 33 },
    ]);
  });

  it('sans réponse, il n’y a pas de pourcentage, et non zéro', () => {
    const [result] = tally([SINGLE], [], 4).questions;
    expect(result?.choices.map(({ percent }) => percent)).toEqual([null, null]);
    expect(tally([SINGLE], [], 4)).toMatchObject({ invited: 4, answered: 0 });
  });

  it('à choix multiple, les parts peuvent dépasser 100 % ensemble', () => {
    const [result] = tally([MULTIPLE], [{ m: ['x', 'y'] }, { m: ['x'] }], 2).questions;
    expect(result?.choices.map(({ percent }) => percent)).toEqual([100, 50]);
  });

  it('dans un classement, « aucune priorité » est une réponse et ne rien dire n’en est pas une', () => {
    const [result] = tally([RANKING], [{ r: { a: 1, b: 2 } }, { r: { a: 'none' } }, {}], 3).questions;
    expect(result).toMatchObject({ base: 2, unanswered: 1 });
    expect(result?.ranked[0]).toMatchObject({ base: 2, none: { count: 1, percent: 50 } });
    expect(result?.ranked[1]).toMatchObject({ base: 1, none: { count: 0, percent: 0 } });
    expect(result?.ranked[1]?.ranks).toEqual([
      { count: 0, percent: 0 },
      { count: 1, percent: 100 },
    ]);
  });

  it('dit ce qui vient le plus souvent en premier, à égalité s’il le faut', () => {
    const first = (answers: Answers[]) =>
      firstPriorities(tally([RANKING], answers, 3).questions[0]!).map(({ id }) => id);
    expect(first([{ r: { a: 1 } }, { r: { a: 1 } }, { r: { b: 1 } }])).toEqual(['a']);
    expect(first([{ r: { a: 1 } }, { r: { b: 1 } }])).toEqual(['a', 'b']);
    expect(first([{ r: { a: 'none', b: 'none' } }])).toEqual([]);
  });

  it('garde les textes tels quels', () => {
    expect(tally([TEXT], [{ t: 'un' }, {}, { t: '<b>deux</b>' }], 3).questions[0]?.texts).toEqual([
      'un',
      '<b>deux</b>',
    ]);
  });

  it('chaque réponse est comptée une fois : base + sans réponse = répondants, et les parts d’un choix unique font la base', () => {
    const anAnswer = fc.record({ s: fc.constantFrom('oui', 'non') }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(anAnswer, { maxLength: 60 }), (answers) => {
        const results = tally([SINGLE], answers, 80);
        const [result] = results.questions;
        expect(result!.base + result!.unanswered).toBe(results.answered);
        expect(result!.choices.reduce((sum, { count }) => sum + count, 0)).toBe(result!.base);
      }),
    );
  });
});
