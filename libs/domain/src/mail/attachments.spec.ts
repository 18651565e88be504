import { describe, expect, it } from '@jest/globals';
import { isAttachable } from './attachments.js';

describe('pièces jointes', () => {
  it.each([
    ['programme.pdf', true],
    ['Bilan 2026.XLSX', true],
    ['facture.pdf.exe', false],
    ['archive.zip', false],
    ['script.js', false],
    ['page.html', false],
    ['sans-extension', false],
    ['.pdf', true],
  ])('%s : %s', (filename, expected) => {
    expect(isAttachable(filename)).toBe(expected);
  });
});
