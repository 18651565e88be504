import type { StartTag } from './markup.js';

const CLOSING = Buffer.from('</in-scope>');

/** The namespace declarations in force at a place of the document, carried over to each record cut out of it. */
export class NamespaceScope {
  static readonly EMPTY = new NamespaceScope(new Map());
  private opening: Buffer | null = null;

  private constructor(private readonly declarations: ReadonlyMap<string, string>) {}

  /** The scope inside an element. */
  within({ attributes }: StartTag): NamespaceScope {
    const added = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
    return added.length === 0 ? this : new NamespaceScope(new Map([...this.declarations, ...added]));
  }

  /** The record as a document of its own: wrapped in an element that declares what its ancestors declared. */
  wrap(record: Buffer): Buffer {
    if (this.declarations.size === 0) return record;
    this.opening ??= Buffer.from(`<in-scope${[...this.declarations].map(declaration).join('')}>`, 'utf8');
    return Buffer.concat([this.opening, record, CLOSING]);
  }
}

function declaration([name, value]: [string, string]): string {
  // Values come escaped from the document; only the quote that ended them may differ.
  return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
}
