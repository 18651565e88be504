import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a line, waiting when the reader of the other end is slower than us. */
export type WriteLine = (line: string) => Promise<void>;

export function lineWriter(stream: Writable): WriteLine {
  return async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  };
}

/** `... | head` closes the pipe early: that is the end of the work, not a fault. */
export function stopQuietlyWhenClosed(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
