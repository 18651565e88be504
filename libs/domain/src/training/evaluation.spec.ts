import { describe, expect, it } from '@jest/globals';
import { evaluationOpen, evaluationResults } from './evaluation.js';

describe('le questionnaire', () => {
  it.each<[string, boolean]>([
    ['2027-05-30', false],
    ['2027-05-31', true],
    ['2027-08-29', true],
    ['2027-08-30', false],
  ])('d’une session finie le 31 mai, le %s : %p', (today, open) => {
    expect(evaluationOpen('2027-05-31', today)).toBe(open);
  });

  it('compte chaque note, et fait la moyenne de celles données', () => {
    const [content, pace] = evaluationResults([{ content: 4, pace: 1 }, { content: 3 }, { content: 4 }, {}]);
    expect(content).toEqual({ question: 'content', counts: [0, 0, 1, 2], answered: 3, average: 3.67 });
    expect(pace).toEqual({ question: 'pace', counts: [1, 0, 0, 0], answered: 1, average: 1 });
  });

  it('sans réponse, pas de moyenne : jamais zéro', () => {
    expect(evaluationResults([]).every(({ average }) => average === null)).toBe(true);
  });
});
