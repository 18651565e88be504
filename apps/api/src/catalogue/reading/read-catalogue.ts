import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.js';
import { orRefuse, ReadContext } from './read-context.js';
import { readFolder } from './read-folder.js';
import { readXml, type ReadItem, type ResponseFacts } from './read-xml.js';
import { readZip } from './read-zip.js';
import { ReadingRefused, refuse } from './refusals.js';

export type ReadOptions = {
  limits?: Partial<ReadingLimits>;
  /** Name given to the items of a stream, which has none; a path names itself. */
  filename?: string;
  /** Bytes read so far, and bytes to read in all (null for a stream). Called once per chunk. */
  onProgress?: (done: number, total: number | null) => void;
  /** Called at the end of each CSW response. */
  onResponse?: (facts: ResponseFacts) => void;
};

const CHUNK_BYTES = 256 * 1024;
const ZIP_SIGNATURE = Buffer.from('PK');

/**
 * Every record of a file (one ISO record, a CSW response, a zip archive), of a folder of them, or of a stream. Memory
 * stays flat whatever the size. Nothing a file holds makes this throw: unreadable things are items with a French
 * sentence, and the others go on.
 */
export async function* readCatalogue(source: string | Readable, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (typeof source !== 'string') {
    yield* readStream(source, options.filename ?? 'flux', limits, options);
    return;
  }
  const file = options.filename ?? source;
  try {
    const facts = await stat(source).catch(() => refuse('not_found'));
    if (facts.isDirectory()) {
      const { files, refused, bytes } = await readFolder(source, limits);
      yield* refused;
      const context = new ReadContext(limits, bytes, options.onProgress, options.onResponse);
      for (const path of files) yield* readFile(path, path, context);
    } else if (facts.isFile()) {
      yield* readFile(source, file, new ReadContext(limits, facts.size, options.onProgress, options.onResponse));
    } else refuse('not_a_file');
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    yield { file, error: error.refusal };
  }
}

/** A zip archive is known by its first bytes, whatever its name. */
async function* readFile(path: string, file: string, context: ReadContext): AsyncGenerator<ReadItem> {
  const { limits } = context;
  const chunks = orRefuse(chunksOf(path, limits), 'not_readable');
  try {
    const first = await chunks.next();
    const head = first.done ? Buffer.alloc(0) : first.value;
    if (isZip(head)) yield* readZip(path, file, context);
    else yield* readXml(file, context.counted(prepend(head, chunks)), limits, context.onResponse);
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    yield { file, error: error.refusal };
  } finally {
    await chunks.return(undefined);
  }
}

/**
 * The bytes of a file. A small one is read at once and without leaving the thread: four trips through the thread pool
 * would last longer than parsing it.
 */
async function* chunksOf(path: string, limits: ReadingLimits): AsyncGenerator<Buffer> {
  const { size } = statSync(path);
  if (size > limits.fileBytes) refuse('oversized_file', { bytes: limits.fileBytes });
  if (size <= CHUNK_BYTES) yield readFileSync(path);
  else yield* longFile(path);
}

/** The next chunk is read while the last one is parsed: two areas take turns, nothing is allocated on the way. */
async function* longFile(path: string): AsyncGenerator<Buffer> {
  const areas = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)] as const;
  const handle = await open(path);
  try {
    for (let turn = 0, next = handle.read(areas[0]); ; turn = 1 - turn) {
      const { bytesRead } = await next;
      if (bytesRead === 0) return;
      next = handle.read(areas[turn === 0 ? 1 : 0]);
      // Its failure is told when it is awaited, or is of no matter if the reading stops before.
      next.catch(() => undefined);
      yield areas[turn === 0 ? 0 : 1].subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE);
}

/** XML is read as it comes; a zip archive has its table at the end, so it goes through a temporary file. */
async function* readStream(
  source: Readable,
  file: string,
  limits: ReadingLimits,
  { onProgress, onResponse }: ReadOptions,
): AsyncGenerator<ReadItem> {
  const chunks = orRefuse<Buffer>(source, 'not_readable');
  const context = new ReadContext(limits, null, onProgress, onResponse);
  try {
    const first = await chunks.next();
    const head = first.done ? Buffer.alloc(0) : first.value;
    const whole = prepend(head, chunks);
    if (isZip(head)) yield* readZipStream(whole, file, context);
    else yield* readXml(file, context.counted(whole), limits, onResponse);
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    yield { file, error: error.refusal };
  }
}

async function* readZipStream(
  source: AsyncIterable<Buffer>,
  file: string,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    const path = join(folder, 'archive.zip');
    await pipeline(bounded(source, context.limits.fileBytes), createWriteStream(path));
    yield* readFile(path, file, context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* prepend(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function* bounded(source: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > bytes) refuse('oversized_file', { bytes });
    yield chunk;
  }
}
