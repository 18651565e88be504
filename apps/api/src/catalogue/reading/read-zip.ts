import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { orRefuse, type ReadContext } from './read-context.js';
import { ReadingRefused, refusal, refuse, type RefusalCode } from './refusals.js';
import { readXml, type ReadItem } from './read-xml.js';

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;
const STORED = 0;
const DEFLATED = 8;
/** Below this a high compression ratio does no harm. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * The records of every .xml entry of a zip archive, in the archive's order. A bad entry is one error item; the others go
 * on. Nothing is written to disk.
 */
export async function* readZip(path: string, file: string, context: ReadContext): AsyncGenerator<ReadItem> {
  let zip: ZipFile | null = null;
  try {
    // Names come raw: yauzl would stop the whole archive at the first unsafe one.
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(() =>
      refuse('unreadable_zip'),
    );
    yield* readEntries(zip, file, context);
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    yield { file, error: error.refusal };
  } finally {
    zip?.close();
  }
}

async function* readEntries(zip: ZipFile, file: string, context: ReadContext): AsyncGenerator<ReadItem> {
  const { limits } = context;
  let entries = 0;
  let unzipped = 0;
  let xmlFiles = 0;
  for await (const entry of orRefuse(zip.eachEntry(), 'unreadable_zip')) {
    if (++entries > limits.entries) {
      yield { file, error: refusal('too_many_files', { limit: limits.entries }) };
      return;
    }
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (name.endsWith('/') || !isWanted(name)) continue;
    xmlFiles += 1;
    unzipped += entry.uncompressedSize;
    const refused = unzipped > limits.unzippedBytes ? 'zip_bomb' : refusalOf(entry, name, limits.zipRatio);
    const place = `${file}/${name}`;
    if (refused !== null) yield { file: place, error: refusal(refused) };
    else yield* readEntry(zip, entry, place, context);
  }
  if (xmlFiles === 0) yield { file, error: refusal('empty_archive') };
}

async function* readEntry(zip: ZipFile, entry: Entry, place: string, context: ReadContext): AsyncGenerator<ReadItem> {
  // Progress is told in bytes of the archive on disk, the only total known beforehand.
  const packed = entry.uncompressedSize === 0 ? 1 : entry.compressedSize / entry.uncompressedSize;
  const content = orRefuse(openEntry(zip, entry), 'corrupt_entry');
  yield* readXml(place, context.counted(content, packed), context.limits, context.onResponse);
}

async function* openEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  yield* stream;
}

function isWanted(name: string): boolean {
  return /\.(?:xml|zip|mef)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

function refusalOf(entry: Entry, name: string, ratio: number): RefusalCode | null {
  if (validateFileName(name) !== null) return 'unsafe_entry_name';
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) return 'symbolic_link';
  if (entry.isEncrypted()) return 'encrypted_entry';
  if (!/\.xml$/i.test(name)) return 'nested_zip';
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return 'unsupported_compression';
  const bomb = entry.uncompressedSize > HARMLESS_BYTES && entry.uncompressedSize > ratio * entry.compressedSize;
  return bomb ? 'zip_bomb' : null;
}
