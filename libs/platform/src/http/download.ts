import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A file the browser saves rather than shows, whatever its content. `filename` may hold any character (RFC 6266). */
export function download(content: Buffer | Readable, filename: string, type: string): StreamableFile {
  const ascii = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, escape)}`;
  const options = { type, disposition };
  return Buffer.isBuffer(content) ? new StreamableFile(content, options) : new StreamableFile(content, options);
}
