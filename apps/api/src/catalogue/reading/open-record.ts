import { LESS_THAN, markupAt, tagEnd, type StartTag } from './markup.js';

const SLASH = 0x2f;
const QUESTION = 0x3f;
const BANG = 0x21;
const NAME_ENDS = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);

export type RecordKind = 'iso' | 'foreign' | 'exception';
type Span = { start: number; end: number };

/**
 * A record whose end tag is being looked for. Offsets count from the record's first byte. Elements of the same name
 * found inside are remembered, so that a record that never closes does not swallow the good ones after it.
 */
export class OpenRecord {
  /** Set once the record is too big: its bytes are let go, only its end is still looked for. */
  skipping = false;
  private readonly name: Buffer;
  private starts = [0];
  private closed: Span[] = [];

  constructor(
    readonly kind: RecordKind,
    readonly tag: StartTag,
    private at: number,
  ) {
    this.name = Buffer.from(tag.name, 'utf8');
  }

  get scanned(): number {
    return this.at;
  }

  /** True when another record seems to begin, or to stand whole, inside this one. */
  get holdsOthers(): boolean {
    return this.starts.length > 1 || this.closed.length > 0;
  }

  /** Looks on from where it stopped. Returns the offset after the record's end tag, -1 when it is not there yet. */
  scan(bytes: Buffer, noMore: boolean): number {
    if (!this.holdsOthers && !this.leap(bytes) && !noMore) return -1;
    for (;;) {
      while (this.at < bytes.length && bytes[this.at] !== LESS_THAN) this.at++;
      const end = this.step(bytes, noMore);
      if (end === -1) return -1;
      this.at = end;
      if (this.starts.length === 0) return end;
    }
  }

  /**
   * Straight to the end tag when no comment, CDATA or inner record can hide a false one: nearly always. False when there
   * is no tag of that name yet, so that nothing need be looked at before more bytes come.
   */
  private leap(bytes: Buffer): boolean {
    let found = bytes.indexOf(this.name, this.at);
    // The name may stand in a text or an address too: `TYPENAMES=gmd:MD_Metadata`.
    while (found !== -1 && !isTagMark(bytes[found - 1])) found = bytes.indexOf(this.name, found + 1);
    const end = found - 2;
    if (found === -1) return this.skipping;
    if (bytes[end] !== LESS_THAN) return true;
    if (!hasMarkup(bytes, BANG, this.at, end) && !hasMarkup(bytes, QUESTION, this.at, end)) this.at = end;
    return true;
  }

  /** Counts offsets from `from` on, after the bytes before it were let go. */
  rebase(from: number): void {
    this.at -= from;
    this.starts = this.starts.map((start) => start - from);
    this.closed = this.closed.map(({ start, end }) => ({ start: start - from, end: end - from }));
  }

  /** Leaves the outermost start for lost. Gives the whole records found in it and where to go on from. */
  abandon(): { whole: Span[]; next: number; inner: boolean } {
    const inner = this.starts[1];
    const whole = this.closed.filter(({ start }) => inner === undefined || start < inner);
    this.closed = this.closed.filter((span) => !whole.includes(span));
    this.starts.shift();
    return { whole, next: inner ?? whole.at(-1)?.end ?? this.at, inner: inner !== undefined };
  }

  /** Offset after the mark-up at the current `<`, -1 when more bytes are needed. */
  private step(bytes: Buffer, noMore: boolean): number {
    const { at } = this;
    if (at >= bytes.length || (!noMore && bytes.length - at < this.name.length + 3)) return -1;
    const next = bytes[at + 1];
    if (next === BANG || next === QUESTION) return markupAt(bytes, at, noMore)?.end ?? -1;
    if (next === SLASH) return this.isNameAt(bytes, at + 2) ? this.close(bytes.indexOf('>', at + 2) + 1) : at + 2;
    return this.isNameAt(bytes, at + 1) ? this.openInner(bytes, at) : at + 1;
  }

  private close(end: number): number {
    if (end === 0) return -1;
    const start = this.starts.pop() ?? 0;
    this.closed = this.closed.filter((span) => span.start < start);
    this.closed.push({ start, end });
    return end;
  }

  private openInner(bytes: Buffer, at: number): number {
    const end = tagEnd(bytes, at + 1);
    if (end !== -1 && bytes[end - 2] !== SLASH) this.starts.push(at);
    return end;
  }

  private isNameAt(bytes: Buffer, at: number): boolean {
    for (let place = 0; place < this.name.length; place++) {
      if (bytes[at + place] !== this.name[place]) return false;
    }
    return NAME_ENDS.has(bytes[at + this.name.length] ?? 0);
  }
}

function isTagMark(byte: number | undefined): boolean {
  return byte === SLASH || byte === LESS_THAN;
}

/** True when `<` followed by `kind` stands in [from, to). Looks for the rarer of the two bytes. */
function hasMarkup(bytes: Buffer, kind: number, from: number, to: number): boolean {
  for (let at = bytes.indexOf(kind, from); at !== -1 && at < to; at = bytes.indexOf(kind, at + 1)) {
    if (bytes[at - 1] === LESS_THAN) return true;
  }
  return false;
}
