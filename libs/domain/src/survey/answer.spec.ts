import { describe, expect, it } from '@jest/globals';
import { type Given, readAnswers } from './answer.js';
import type { Question, QuestionKind } from './question.js';

const question = (kind: QuestionKind, required = false): Question => ({
  id: 'q',
  kind,
  label: 'Une question',
  help: null,
  required,
  options: kind === 'text' ? [] : ['a', 'b', 'c'].map((id) => ({ id, label: `Réponse ${id}` })),
});
const read = (kind: QuestionKind, given: Given, required = false) => {
  const { answers, faults } = readAnswers([question(kind, required)], { q: given });
  return faults.get('q') ?? answers['q'] ?? null;
};

describe('une réponse au questionnaire', () => {
  it.each<[QuestionKind, Given, unknown]>([
    ['single', 'a', 'a'],
    ['single', '', null],
    ['single', undefined, null],
    ['single', 'z', 'unknown_option'],
    ['single', ['a'], 'malformed'],
    ['multiple', 'b', ['b']],
    ['multiple', ['c', 'a', 'c'], ['a', 'c']],
    ['multiple', [], null],
    ['multiple', ['a', 'z'], 'unknown_option'],
    ['multiple', { a: '1' }, 'malformed'],
    ['text', '  oui  ', 'oui'],
    ['text', '   ', null],
    ['text', 'x'.repeat(2_000), 'x'.repeat(2_000)],
    ['text', 'x'.repeat(2_001), 'too_long'],
    ['text', 'un\r\ndeux\u0000\ud800trois', 'un \ndeux  trois'],
    ['text', ['a'], 'malformed'],
    ['ranking', { a: '1', b: '2', c: 'none' }, { a: 1, b: 2, c: 'none' }],
    ['ranking', { a: 'none', b: 'none', c: 'none' }, { a: 'none', b: 'none', c: 'none' }],
    ['ranking', { a: '1', b: '' }, { a: 1 }],
    ['ranking', { a: '', b: '' }, null],
    ['ranking', { a: '1', b: '1' }, 'rank_twice'],
    ['ranking', { a: '1', b: '3' }, 'rank_gap'],
    ['ranking', { a: '2' }, 'rank_gap'],
    ['ranking', { a: '0' }, 'unknown_option'],
    ['ranking', { a: '4' }, 'unknown_option'],
    ['ranking', { a: '1e0' }, 'unknown_option'],
    ['ranking', { z: '1' }, 'unknown_option'],
    ['ranking', 'a', 'malformed'],
  ])('%s %j se lit %j', (kind, given, expected) => {
    expect(read(kind, given)).toEqual(expected);
  });

  it.each<[QuestionKind, Given]>([
    ['single', undefined],
    ['multiple', []],
    ['text', ' '],
    ['ranking', {}],
    ['ranking', { a: '1', b: '2' }],
  ])('obligatoire, %s %j est refusée', (kind, given) => {
    expect(read(kind, given, true)).toBe('required');
  });

  it('à une question laissée de côté est absente, jamais nulle', () => {
    expect(readAnswers([question('single')], {}).answers).toEqual({});
  });
});
