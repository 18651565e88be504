import { describe, expect, it } from '@jest/globals';
import { blockText } from '#domain/minutes/rich-block.js';
import type { Question } from '#domain/survey/question.js';
import { tally } from '#domain/survey/tally.js';
import { baseSentence, surveyBlocks, turnoutSentence } from './survey-blocks.js';

const question = (kind: Question['kind'], ...labels: string[]): Question => ({
  ...{ id: kind, kind, label: `Question ${kind}`, help: null, required: false },
  options: labels.map((label) => ({ id: label, label })),
});
const QUESTIONS = [
  question('single', 'Oui', 'Non'),
  question('ranking', 'Réutilisation', 'Transparence'),
  question('text'),
];
const said = (answers: Parameters<typeof tally>[1], invited = 3) =>
  surveyBlocks(tally(QUESTIONS, answers, invited), '2018-05-30')
    .map(blockText)
    .join('\n');

describe('résultats d’un questionnaire', () => {
  it('disent combien ont été interrogés, combien ont répondu, et quand', () => {
    expect(turnoutSentence({ invited: 32, answered: 29 }, '2018-05-30')).toBe(
      '29 organismes sur 32 interrogés ont répondu (compté le 30/05/2018). Une réponse par organisme.',
    );
    expect(turnoutSentence({ invited: 1, answered: 1 }, '2018-05-30')).toContain(
      '1 organisme sur 1 interrogé a répondu',
    );
  });

  it.each([
    [{ base: 29, unanswered: 0 }, 'Base : 29 organismes.'],
    [{ base: 1, unanswered: 1 }, 'Base : 1 organisme ; 1 n’y a pas répondu.'],
    [{ base: 2, unanswered: 2 }, 'Base : 2 organismes ; 2 n’y ont pas répondu.'],
    [{ base: 0, unanswered: 2 }, 'Personne n’a répondu à cette question.'],
  ])('%j : %s', (result, sentence) => expect(baseSentence(result)).toBe(sentence));

  it('donnent chaque part avec sa base, et disent l’arrondi', () => {
    const text = said([{ single: 'Oui' }, { single: 'Oui' }, { single: 'Non' }]);
    expect(text).toContain('Oui\t2\t67 %');
    expect(text).toContain('Non\t1\t33 %');
    expect(text).toContain('Base : 3 organismes.');
    expect(text).toContain('la demie vers le haut');
  });

  it('un classement dit chaque priorité, « aucune priorité », sa base et ce qui vient en tête', () => {
    const text = said([{ ranking: { Réutilisation: 1, Transparence: 'none' } }, { ranking: { Réutilisation: 1 } }]);
    expect(text).toContain('Réponse\tPriorité 1\tPriorité 2\tAucune priorité\tBase');
    expect(text).toContain('Réutilisation\t2\u00a0(100 %)\t0\u00a0(0 %)\t0\u00a0(0 %)\t2');
    expect(text).toContain('Transparence\t0\u00a0(0 %)\t0\u00a0(0 %)\t1\u00a0(100 %)\t1');
    expect(text).toContain('Le plus souvent en priorité 1 : « Réutilisation ».');
  });

  it('sans réponse, un tiret et non zéro, et pas de diagramme', () => {
    const blocks = surveyBlocks(tally(QUESTIONS, [], 3), '2018-05-30');
    expect(blocks.some(({ kind }) => kind === 'bars')).toBe(false);
    expect(blocks.map(blockText).join('\n')).toContain('Oui\t0\t—');
  });

  it('chaque diagramme est suivi du tableau des mêmes chiffres', () => {
    const blocks = surveyBlocks(tally(QUESTIONS, [{ single: 'Oui', ranking: { Réutilisation: 1 } }], 3), '2018-05-30');
    const charts = blocks.flatMap((block, place) => (block.kind === 'bars' ? [{ block, place }] : []));
    expect(charts).toHaveLength(2);
    for (const { block, place } of charts) {
      expect(blockText(blocks[place - 1]!)).toBe(block.title);
      const table = blocks[place + 1]!;
      expect(table.kind).toBe('table');
      for (const { label } of block.rows) expect(blockText(table)).toContain(label);
    }
  });

  it('cite les réponses libres', () => {
    expect(said([{ text: 'Un atelier' }])).toContain('« Un atelier »');
  });
});
