import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { csvFile, type CsvColumn } from './csv-file.js';

interface Row {
  name: string;
  fte: number | null;
  day: Date;
  near: boolean;
}
const columns: CsvColumn<Row>[] = [
  { header: 'Nom', value: (row) => row.name },
  { header: 'ETP', value: (row) => row.fte },
  { header: 'Modifié le', value: (row) => row.day },
  { header: 'Proche du seuil', value: (row) => row.near },
];
const day = new Date('2026-03-12T23:30:00Z');
const file = async (...names: string[]) =>
  (
    await buffer(
      csvFile(
        columns,
        names.map((name) => ({ name, fte: 1234.5, day, near: true })),
      ),
    )
  )
    .toString('utf8')
    .split('\r\n');

describe('un CSV qui s’ouvre dans un Excel français', () => {
  it('marque UTF-8, points-virgules, virgule décimale, jour de Paris, oui/non', async () => {
    expect(await file('Île d’Oléron')).toEqual([
      '\ufeffNom;ETP;Modifié le;Proche du seuil',
      'Île d’Oléron;1234,5;13/03/2026;oui',
      '',
    ]);
  });

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '\t=1'])('« %s » ne peut pas être une formule', async (name) => {
    expect((await file(name))[1]).toMatch(/^"?'/);
  });

  it('un point-virgule, un guillemet ou une ligne restent dans leur case', async () => {
    expect((await file('a;b"c'))[1]).toBe('"a;b""c";1234,5;13/03/2026;oui');
  });

  it('un fichier vide a ses titres', async () =>
    expect(await file()).toEqual(['\ufeffNom;ETP;Modifié le;Proche du seuil', '']));
});
