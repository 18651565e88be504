import { describe, expect, it } from '@jest/globals';
import { duration } from './agenda-words.js';

describe('une durée', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h'],
    [65, '1 h 05'],
    [150, '2 h 30'],
  ])('%s minutes : %s', (minutes, expected) => expect(duration(minutes).replaceAll('\u00a0', ' ')).toBe(expected));
});
