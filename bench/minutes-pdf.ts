import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { minutesPdf } from '../apps/api/src/minutes/print/minutes-pdf.js';
import { picturesOf } from '../apps/api/src/minutes/print/print-images.js';
import type { BenchResult } from './diagnose.js';
import { longMinutes, PEOPLE, wordsOf } from './minutes-sample.js';

const ROUNDS = 9;
const AT = new Date('2026-05-31T10:00:00Z');
const require = createRequire(import.meta.url);
const FONT = readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'));

/** Minutes of 12 pages and 40 people, tagged, laid out, with tables; against pdfkit writing their words and no more. */
export async function run(): Promise<BenchResult[]> {
  const document = longMinutes();
  const words = wordsOf(document);
  const pictures = await picturesOf(document.body, new Map());
  const [ours, bare] = [await minutesPdf(document, pictures, AT), await bareText(words)];
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const bareTime = await timed(() => bareText(words));
    const oursTime = await timed(() => minutesPdf(document, pictures, AT));
    // The first round only warms the code up.
    if (round > 0) {
      times.bare.push(bareTime);
      times.ours.push(oursTime);
    }
  }
  const [baseline, measured] = [Math.min(...times.bare), Math.min(...times.ours)];
  const sizes = `${pagesOf(ours)} pages and ${Math.round(ours.length / 1024)} kB, bare ${pagesOf(bare)} and ${Math.round(bare.length / 1024)} kB`;
  return [
    {
      name: `PDF of minutes of ${pagesOf(ours)} pages and ${PEOPLE} people (ms)`,
      baseline,
      ours: measured,
      // Throughputs: the share of the bare library's that is left.
      ratio: baseline / measured,
      notes: `against bare pdfkit writing the same ${words.length} characters in the same font, untagged; best of ${ROUNDS} alternate rounds; ${sizes}`,
    },
  ];
}

function bareText(words: string): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50 });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve) => pdf.once('end', () => resolve(Buffer.concat(pieces))));
  pdf.font(FONT).fontSize(10).text(words);
  pdf.end();
  return done;
}

const pagesOf = (file: Buffer): number => file.toString('latin1').split(/\/Type \/Page\b(?!s)/).length - 1;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
