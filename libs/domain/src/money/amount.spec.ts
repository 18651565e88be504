import { describe, expect, it } from '@jest/globals';
import { parseEuros } from './amount.js';

describe('montant saisi', () => {
  it.each<[string, number]>([
    ['666,67', 66_667],
    ['666.67', 66_667],
    ['1 333,34 €', 133_334],
    ['1\u202f333,3', 133_330],
    ['800', 80_000],
    ['0', 0],
    ['0,01', 1],
    ['21474836,47', 2_147_483_647],
  ])('« %s » se lit %d centimes', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  it.each<[string, string]>([
    ['-1', 'amount_negative'],
    ['−0,01', 'amount_negative'],
    ['666,667', 'amount_too_precise'],
    ['1.333,34', 'amount_unreadable'],
    ['12,', 'amount_unreadable'],
    ['', 'amount_unreadable'],
    ['douze', 'amount_unreadable'],
    ['1e3', 'amount_unreadable'],
    ['21474836,48', 'amount_too_large'],
  ])('« %s » est refusé : %s', (text, code) => {
    expect(() => parseEuros(text)).toThrow(code);
  });
});
