import type { ReadingLimits } from './limits.js';
import type { ResponseFacts } from './read-xml.js';
import { ReadingRefused, refuse, type RefusalCode } from './refusals.js';

/** What one reading shares between its files: the limits, and who listens to its progress. */
export class ReadContext {
  private done = 0;

  constructor(
    readonly limits: ReadingLimits,
    private readonly total: number | null,
    private readonly onProgress?: (done: number, total: number | null) => void,
    readonly onResponse?: (facts: ResponseFacts) => void,
  ) {}

  /** The same bytes, each chunk counted as progress; `weight` turns unpacked bytes into bytes on disk. */
  async *counted(source: AsyncIterable<Buffer>, weight = 1): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      this.advance(chunk.length * weight);
      yield chunk;
    }
  }

  private advance(bytes: number): void {
    this.done += bytes;
    this.onProgress?.(Math.round(this.done), this.total);
  }
}

/** The same items, the failure of their source (disk, archive) turned into a refusal. */
export async function* orRefuse<Item>(source: AsyncIterable<Item>, code: RefusalCode): AsyncGenerator<Item> {
  const items = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await items.next().catch((error: unknown) => {
        if (error instanceof ReadingRefused) throw error;
        return refuse(code);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await items.return?.();
  }
}
