import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { xlsxFile } from './xlsx-file.js';

/** A part of the workbook, read from the directory at the end of the ZIP (APPNOTE 4.3.12). */
function part(zip: Buffer, path: string): string {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString();
    if (name !== path) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString();
  }
  throw new Error(`${path} is not in the workbook`);
}

const sheetOf = async (name: string, cents = 133_334) => {
  const zip = await xlsxFile(
    'États',
    [
      { header: 'Nom', value: ({ name: text }) => text },
      { header: 'HT', value: ({ cents: amount }) => amount / 100, format: 'euros' },
      { header: 'Jour', value: () => '2027-03-28', format: 'day' },
      { header: 'Vide', value: () => null },
    ],
    [{ name, cents }],
  );
  return { sheet: part(zip, 'xl/worksheets/sheet1.xml'), texts: part(zip, 'xl/sharedStrings.xml') };
};

describe('un classeur', () => {
  it.each(['=1+1', '+cmd|calc', '-1', '@SUM(A1)', '\t=1', '<f>1</f>'])('« %s » reste un texte', async (name) => {
    const { sheet, texts } = await sheetOf(name);
    expect(sheet).not.toContain('<f>');
    expect(texts).toContain(name.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  it('un montant est un nombre, un jour une date, sans décalage', async () => {
    const { sheet } = await sheetOf('Pau');
    expect(sheet).toContain('<v>1333.34</v>');
    // Days since 30 December 1899: 28 March 2027, when clocks change.
    expect(sheet).toContain('<v>46474</v>');
  });

  it('ce que le XML ne peut pas tenir n’empêche pas de l’ouvrir', async () => {
    const { texts } = await sheetOf('a\u0000b\ud800c\uffff');
    expect(texts).toContain('>abc<');
  });
});
