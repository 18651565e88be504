import { afterAll, describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { aKeyword, anIsoRecord, aResponse } from '../catalogue/reading/fixtures/an-iso-record.js';
import { temporaryFolder } from '../catalogue/reading/fixtures/temporary-folder.js';
import { diagnoseCommand } from './diagnose-command.js';
import { inFrench } from './french-usage.js';

const folder = temporaryFolder();
afterAll(folder.remove);

/** A slow reader: one byte fills it, so that every line waits for the one before. */
function slowSink(): { stream: Writable; text: () => string; mostWaiting: () => number } {
  const parts: string[] = [];
  let most = 0;
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      most = Math.max(most, stream.writableLength);
      parts.push(chunk.toString());
      setImmediate(done);
    },
  });
  return { stream, text: () => parts.join(''), mostWaiting: () => most };
}

async function run(...args: string[]): Promise<{ out: string; err: string; status: number; mostWaiting: number }> {
  const [out, err] = [slowSink(), slowSink()];
  let status = -1;
  const command = inFrench(diagnoseCommand({ stdout: out.stream, stderr: err.stream }, (given) => (status = given)));
  const write = (text: string): void => void err.stream.write(text);
  command.configureOutput({ writeErr: write, writeOut: write });
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? 0 : 2;
  }
  await new Promise((resolve) => err.stream.end(() => out.stream.end(resolve)));
  return { out: out.text(), err: err.text(), status, mostWaiting: out.mostWaiting() };
}

describe('La commande diagnose', () => {
  it('un objet JSON par fiche, 0 quand tout est lu', async () => {
    const file = await folder.write('a.xml', aResponse([anIsoRecord('a', aKeyword('Open Data')), anIsoRecord('b')]));
    const { out, status } = await run(file, '--format', 'jsonl');
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(first).toMatchObject({
      file,
      index: 0,
      identifier: 'a',
      title: 'Haies de a',
      organisations: [],
      class: 'potential',
      keyword: { verdict: 'yes', detail: 'variant', evidence: 'Open Data' },
      licence: { verdict: 'no', detail: 'missing', evidence: null },
      download: { verdict: 'no', detail: 'missing', evidence: null },
      defaultLicence: false,
    });
    expect(second).toMatchObject({ index: 1, identifier: 'b', class: 'none' });
    expect(status).toBe(0);
  });

  it('une phrase par chose illisible, et 1', async () => {
    const bad = await folder.write('b.xml', 'bonjour');
    const good = await folder.write('c.xml', anIsoRecord('c'));
    const { out, status } = await run(bad, good, '--format', 'jsonl');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      { file: bad, error: 'Ce fichier n’est pas du XML : exportez la fiche en ISO 19139 ou ISO 19115-3.' },
      { file: good, identifier: 'c' },
    ]);
    expect(status).toBe(1);
  });

  it.each([
    [[], /il manque « chemins »/],
    [['--format', 'xml', 'a.xml'], /valeur refusée/],
    [['--couleur', 'a.xml'], /option inconnue : --couleur/],
  ])('un mauvais usage %j est dit en français, et 2', async (args, message) => {
    const { out, err, status } = await run(...args);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  it('l’aide est en français, et 0', async () => {
    const { err, status } = await run('--help');
    expect(err).toContain('Usage :');
    expect(err).not.toMatch(/display|Options:|default:/);
    expect(status).toBe(0);
  });

  it('le tableau se lit, totaux compris, sans caractère de commande', async () => {
    const file = await folder.write('d.xml', aResponse([anIsoRecord('d', aKeyword('données ouvertes')), '<x/>']));
    const { out } = await run(file);
    expect(out).toContain(
      'Haies de d\n  Donnée ouverte potentielle\n  ✓ Mot-clé : Mot-clé « données ouvertes » présent',
    );
    expect(out).toMatch(/Total\n[^]*Illisible +0/);
  });

  it('une page d’un catalogue se signale sur la sortie d’erreur', async () => {
    const counts = 'numberOfRecordsMatched="9" numberOfRecordsReturned="1" elementSet="brief"';
    const { err, status } = await run(await folder.write('e.xml', aResponse([anIsoRecord('e')], counts)));
    expect(err).toContain('le catalogue annonce 9 fiches, ce fichier en donne 1.');
    expect(err).toContain('fiches abrégées');
    expect(status).toBe(0);
  });

  it('un lecteur lent n’accumule rien', async () => {
    const records = Array.from({ length: 50 }, (_, number) => anIsoRecord(`fiche-${number}`));
    const { mostWaiting } = await run(await folder.write('f.xml', aResponse(records)), '--format', 'jsonl');
    expect(mostWaiting).toBeLessThan(2_000);
  });
});
