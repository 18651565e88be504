import { describe, expect, it } from '@jest/globals';
import { isVersionDue } from './kept-version.js';

const at = (time: string) => new Date(`2026-05-31T${time}Z`);

describe('quelles sauvegardes automatiques laissent une version', () => {
  it.each([
    [null, 'Alix', 'Alix', '10:00:00', true],
    ['10:00:00', 'Alix', 'Alix', '10:09:59', false],
    ['10:00:00', 'Alix', 'Alix', '10:10:00', true],
    ['10:00:00', 'Alix', 'Noa', '10:00:01', true],
  ])('la dernière étant de %s, %s puis %s à %s : %s', (last, before, now, time, due) => {
    expect(isVersionDue(last === null ? null : at(last), { before, now }, at(time))).toBe(due);
  });
});
