import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import type { ReadingLimits } from './limits.js';
import { parseIsoRecord, refuseException, refuseForeign } from './parse-record.js';
import { RecordSplitter, type Piece, type WrapperFacts } from './record-splitter.js';
import { ReadingRefused, refusal, refuse, type Refusal } from './refusals.js';
import { toUtf8 } from './utf8.js';

/** `index` counts the records of one file from 0, unreadable ones included. */
export type ReadItem =
  { file: string; index: number; record: CatalogueRecord } | { file: string; index?: number; error: Refusal };

/** What a CSW GetRecords response says of itself, to tell how much of the catalogue is missing from the file. */
export type ResponseFacts = {
  file: string;
  matched: number | null;
  returned: number | null;
  /** 0 or null when there is no further page. */
  nextRecord: number | null;
  elementSet: string | null;
  /** Records met in the file, unreadable ones included. */
  read: number;
};

/** GeoNetwork puts this file beside each record of its MEF archives. */
const MEF_INFO = 'info';

/** The records of one XML stream, one after the other; its own faults come as error items, never as exceptions. */
export async function* readXml(
  file: string,
  source: AsyncIterable<Buffer>,
  limits: ReadingLimits,
  onResponse?: (facts: ResponseFacts) => void,
): AsyncGenerator<ReadItem> {
  const splitter = new RecordSplitter(limits);
  let index = 0;
  const itemsOf = function* (pieces: Iterable<Piece>): Generator<ReadItem> {
    for (const piece of pieces) yield itemOf(file, index++, piece);
  };
  try {
    let size = 0;
    for await (const chunk of toUtf8(source)) {
      size += chunk.length;
      if (size > limits.fileBytes) refuse('oversized_file', { bytes: limits.fileBytes });
      yield* itemsOf(splitter.push(chunk));
    }
    yield* itemsOf(splitter.end());
    if (size === 0) refuse('empty_file');
    const facts = responseFacts(file, splitter.facts, index);
    if (facts) onResponse?.(facts);
    const error = wholeFileFault(splitter.facts, index, facts);
    if (error) yield { file, error };
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    yield { file, error: error.refusal };
  }
}

function itemOf(file: string, index: number, piece: Piece): ReadItem {
  if (piece.kind === 'refused') return { file, index, error: piece.refusal };
  if (piece.kind === 'foreign') return { file, index, error: refuseForeign(piece.name) };
  if (piece.kind === 'exception') return { file, index, error: refuseException(piece.bytes, piece.scope) };
  return { file, index, ...parseIsoRecord(piece.bytes, piece.name, piece.scope) };
}

function wholeFileFault(wrapper: WrapperFacts, read: number, facts: ResponseFacts | null): Refusal | null {
  if (wrapper.cutRecord) return null;
  if (wrapper.root === null) return refusal(wrapper.truncated ? 'truncated_xml' : 'not_xml');
  if (wrapper.truncated) return refusal('truncated_xml');
  if (wrapper.malformed) return refusal('malformed_wrapper');
  if (facts?.returned !== null && facts !== null && facts.returned > read && read > 0) {
    return refusal('fewer_than_announced', { returned: facts.returned, read });
  }
  if (read > 0 || wrapper.root === MEF_INFO) return null;
  if (wrapper.root === 'RDF') return refusal('dcat_not_read');
  return refusal(/^GetRecord/.test(wrapper.root) ? 'no_result' : 'no_record');
}

function responseFacts(file: string, { results }: WrapperFacts, read: number): ResponseFacts | null {
  if (results === null) return null;
  const number = (name: string): number | null => {
    const value = Number.parseInt(results.get(name) ?? '', 10);
    return Number.isNaN(value) ? null : value;
  };
  return {
    file,
    matched: number('numberOfRecordsMatched'),
    returned: number('numberOfRecordsReturned'),
    nextRecord: number('nextRecord'),
    elementSet: results.get('elementSet') ?? null,
    read,
  };
}
