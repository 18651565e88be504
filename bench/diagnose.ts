import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { XmlDocument } from 'libxml2-wasm';
import { diagnose } from '#domain/diagnostic/diagnose.js';
import { readCatalogue } from '../apps/api/src/catalogue/reading/read-catalogue.js';
import { writeFolder, writeResponse } from './generated-records.js';

/** `baseline` and `ours` in the unit the name says; `ratio` is ours over baseline. */
export type BenchResult = { name: string; baseline: number; ours: number; ratio: number; notes: string };

const RECORDS = 2_000;
const GROWTH = 10;
const ROUNDS = 5;
const RECORD_START = '<gmd:MD_Metadata';
const RECORD_END = '</gmd:MD_Metadata>';

/** Diagnosing files against the bare libxml2 parse of the same bytes, and the memory of a file ten times as big. */
export async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-diagnose-'));
  try {
    return [await onResponse(folder), await onFolder(folder), await memory(folder)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onResponse(folder: string): Promise<BenchResult> {
  const path = join(folder, 'response.xml');
  await writeResponse(path, RECORDS);
  const response = await readFile(path);
  const records = recordsIn(response);
  const parseAll = (): Promise<void> => {
    records.forEach(parseBare);
    return Promise.resolve();
  };
  return throughput(`diagnose ${RECORDS} records of one CSW response (records/s)`, parseAll, () => diagnoseAll(path));
}

async function onFolder(folder: string): Promise<BenchResult> {
  const path = join(folder, 'records');
  await writeFolder(path, RECORDS);
  const files = (await readdir(path)).map((name) => join(path, name));
  const parseAll = (): Promise<void> => {
    for (const file of files) parseBare(readFileSync(file));
    return Promise.resolve();
  };
  return throughput(`diagnose ${RECORDS} records of a folder (records/s)`, parseAll, () => diagnoseAll(path));
}

/** Rounds alternate and the best of each side is kept, so that both see the same machine. */
async function throughput(name: string, bare: () => Promise<void>, ours: () => Promise<void>): Promise<BenchResult> {
  let bareBest = Infinity;
  let oursBest = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const bareTime = await timed(bare);
    const oursTime = await timed(ours);
    // The first round only warms the code up.
    if (round > 0) [bareBest, oursBest] = [Math.min(bareBest, bareTime), Math.min(oursBest, oursTime)];
  }
  const [baseline, measured] = [perSecond(bareBest), perSecond(oursBest)];
  return {
    name,
    baseline,
    ours: measured,
    ratio: measured / baseline,
    notes: `against the bare libxml2 parse of the same bytes; best of ${ROUNDS} alternate rounds`,
  };
}

/** Peak memory of a fresh process for a file, then for one ten times as big. */
async function memory(folder: string): Promise<BenchResult> {
  const small = join(folder, 'small.xml');
  const big = join(folder, 'big.xml');
  await writeResponse(small, RECORDS);
  await writeResponse(big, RECORDS * GROWTH);
  const [baseline, ours] = [peakMebibytes(small), peakMebibytes(big)];
  const bytes = (await stat(big)).size;
  const notes = `a file of ${Math.round(bytes / 1e6)} MB against one of ${Math.round(bytes / GROWTH / 1e6)} MB`;
  return { name: `peak memory, file ×${GROWTH} (MiB)`, baseline, ours, ratio: ours / baseline, notes };
}

function peakMebibytes(path: string): number {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--peak', path], { encoding: 'utf8' });
  return Math.round(Number(output) / 1024);
}

/** The very bytes of each record, found beforehand: the baseline only parses. */
function recordsIn(response: Buffer): Buffer[] {
  const records: Buffer[] = [];
  for (let start = response.indexOf(RECORD_START); start !== -1; start = response.indexOf(RECORD_START, start + 1)) {
    records.push(response.subarray(start, response.indexOf(RECORD_END, start) + RECORD_END.length));
  }
  return records;
}

async function diagnoseAll(path: string): Promise<void> {
  let diagnosed = 0;
  for await (const item of readCatalogue(path)) {
    if ('error' in item) throw new Error(item.error.message);
    if (diagnose(item.record).linksTested) throw new Error('declared links only');
    diagnosed += 1;
  }
  if (diagnosed % RECORDS !== 0 || diagnosed === 0) throw new Error(`${diagnosed} records diagnosed`);
}

function parseBare(bytes: Buffer): void {
  XmlDocument.fromBuffer(bytes).dispose();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function perSecond(milliseconds: number): number {
  return Math.round((RECORDS * 1000) / milliseconds);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , flag, path] = process.argv;
  if (flag === '--peak' && path !== undefined) {
    await diagnoseAll(path);
    process.stdout.write(String(process.resourceUsage().maxRSS));
  } else console.table(await run());
}
