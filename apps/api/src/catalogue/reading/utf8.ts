import { refuse } from './refusals.js';

const DECLARATION_BYTES = 400;
type Decoder = InstanceType<typeof TextDecoder>;
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/**
 * The same XML in UTF-8, chunk by chunk: byte order mark first, then the pattern of UTF-16, then the encoding of the XML
 * declaration (XML 1.0 appendix F). UTF-8 passes untouched (libxml2 checks it record by record).
 * @throws ReadingRefused `unknown_encoding`, `wrong_encoding`
 */
export async function* toUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  let decoder: Decoder | null | undefined;
  for await (const chunk of source) {
    if (decoder !== undefined) {
      yield decode(decoder, chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < DECLARATION_BYTES) continue;
    decoder = decoderFor(head);
    yield decode(decoder, withoutMark(head));
  }
  if (decoder === undefined) {
    decoder = decoderFor(head);
    yield decode(decoder, withoutMark(head));
  }
  if (decoder !== null) yield finish(decoder);
}

/** Null when the bytes are UTF-8 already. */
function decoderFor(head: Buffer): Decoder | null {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0x3c, 0x00)) return new TextDecoder('utf-16le', { fatal: true });
  if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0x00, 0x3c)) return new TextDecoder('utf-16be', { fatal: true });
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return null;
  const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/i.exec(
    head.toString('latin1', 0, DECLARATION_BYTES),
  );
  const encoding = declaration?.[1]?.trim().toLowerCase() ?? 'utf-8';
  // Bytes read as ASCII cannot be UTF-16: .NET writers announce it in files they then save as UTF-8.
  if (UTF8_NAMES.has(encoding) || /^(?:utf-?16|ucs-?2|iso-10646)/.test(encoding)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return refuse('unknown_encoding', { encoding });
  }
}

function withoutMark(head: Buffer): Buffer {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return head.subarray(3);
  return head;
}

function decode(decoder: Decoder | null, chunk: Buffer): Buffer {
  if (decoder === null) return chunk;
  try {
    return Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  } catch {
    return refuse('wrong_encoding');
  }
}

function finish(decoder: Decoder): Buffer {
  try {
    return Buffer.from(decoder.decode(), 'utf8');
  } catch {
    return refuse('wrong_encoding');
  }
}

function startsWith(bytes: Buffer, ...expected: number[]): boolean {
  return expected.every((byte, place) => bytes[place] === byte);
}
