import { ByteWindow } from './byte-window.js';
import { LESS_THAN, localName, markupAt, readStartTag, type Markup, type StartTag } from './markup.js';
import type { ReadingLimits } from './limits.js';
import { NamespaceScope } from './namespace-scope.js';
import { OpenRecord, type RecordKind } from './open-record.js';
import { refusal, refuse, type Refusal } from './refusals.js';

/** MD_Metadata, MI_Metadata (ISO 19115-2), CHE_MD_Metadata (Swiss profile). */
const ISO_RECORD = /^(?:[A-Z]+_)?M[DI]_Metadata$/;
const RESULT_LISTS = new Set(['SearchResults', 'GetRecordByIdResponse']);
const EXCEPTIONS = new Set(['ExceptionReport', 'ServiceExceptionReport']);

export type Piece =
  { kind: RecordKind; bytes: Buffer; name: string; scope: NamespaceScope } | { kind: 'refused'; refusal: Refusal };

/** What the file says of itself around its records. */
export type WrapperFacts = {
  root: string | null;
  /** Attributes of csw:SearchResults. */
  results: ReadonlyMap<string, string> | null;
  /** The bytes ended inside a record. */
  cutRecord: boolean;
  /** The bytes ended before the last end tag. */
  truncated: boolean;
  malformed: boolean;
};

/**
 * Cuts a UTF-8 XML stream into its records without building a tree: each comes as its own bytes with the namespaces in
 * force. Only the record being read is kept in memory, and a piece's bytes are good until the next one is asked for.
 */
export class RecordSplitter {
  readonly facts: WrapperFacts = {
    root: null,
    results: null,
    cutRecord: false,
    truncated: false,
    malformed: false,
  };
  private readonly window = new ByteWindow();
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private record: OpenRecord | null = null;
  private readonly ancestors: { name: string; scope: NamespaceScope }[] = [];

  constructor(private readonly limits: ReadingLimits) {}

  /** @throws ReadingRefused when the mark-up around the records cannot be followed any further. */
  *push(chunk: Buffer): Generator<Piece> {
    this.bytes = this.window.append(this.bytes.subarray(this.at), chunk);
    this.at = 0;
    yield* this.advance(false);
    if (this.bytes.length - this.at > this.limits.recordBytes) yield* this.relieve();
  }

  *end(): Generator<Piece> {
    yield* this.advance(true);
    while (this.record !== null) {
      this.facts.cutRecord = true;
      yield* this.abandon(this.record);
      yield* this.advance(true);
    }
    this.facts.truncated = this.at < this.bytes.length || this.ancestors.length > 0;
  }

  private *advance(noMore: boolean): Generator<Piece> {
    for (;;) {
      if (this.record !== null) {
        const end = this.record.scan(this.bytes, noMore);
        if (this.record.skipping) this.drop(this.record, end);
        if (end === -1) return;
        if (!this.record.skipping) yield this.piece(this.record, this.bytes.subarray(0, end));
        this.cutAt(this.record.skipping ? 0 : end);
        this.record = null;
      } else if (!this.outside(noMore)) return;
    }
  }

  /** One mark-up between records. False when more bytes are needed, or none are left. */
  private outside(noMore: boolean): boolean {
    const start = this.bytes.indexOf(LESS_THAN, this.at);
    this.checkText(start === -1 ? this.bytes.length : start);
    if (start === -1) return false;
    this.at = start;
    const markup = markupAt(this.bytes, start, noMore);
    if (markup === null || markup.end === -1) return false;
    this.at = markup.end;
    this.follow(markup, start);
    return true;
  }

  private follow({ kind, end }: Markup, start: number): void {
    if (kind === 'doctype' && this.bytes.subarray(start, end).includes('<!ENTITY')) refuse('entities_refused');
    if (kind === 'malformed') {
      if (this.facts.root === null) refuse('not_xml');
      this.facts.malformed = true;
    }
    if (kind === 'close') this.leave(this.bytes.toString('utf8', start + 2, end - 1).trim());
    if (kind === 'open') this.enter(readStartTag(this.bytes.subarray(start, end)), start, end);
  }

  private enter(tag: StartTag, start: number, end: number): void {
    const parent = this.ancestors.at(-1);
    this.facts.root ??= tag.localName;
    if (RESULT_LISTS.has(tag.localName)) this.facts.results = tag.attributes;
    const kind = kindOf(tag, parent?.name);
    if (kind !== null && !tag.selfClosing) {
      this.cutAt(start);
      this.record = new OpenRecord(kind, tag, end - start);
    } else if (!tag.selfClosing) {
      if (this.ancestors.length >= this.limits.depth) refuse('too_deep');
      this.ancestors.push({ name: tag.name, scope: (parent?.scope ?? NamespaceScope.EMPTY).within(tag) });
    }
  }

  /** A stray end tag is noted, not fatal: the records after it are still good. */
  private leave(name: string): void {
    const depth = this.ancestors.findLastIndex((ancestor) => ancestor.name === name);
    if (depth !== this.ancestors.length - 1 || depth === -1) this.facts.malformed = true;
    if (depth !== -1) this.ancestors.length = depth;
  }

  /** Nothing but blanks may stand before the root; elsewhere text is passed over. */
  private checkText(until: number): void {
    if (this.facts.root !== null) this.at = until;
    else if (this.bytes.toString('utf8', this.at, until).trim() !== '') refuse('not_xml');
    else this.at = until;
  }

  /** Too many bytes are held: the record never closes, or it is too big, or it is no record at all. */
  private *relieve(): Generator<Piece> {
    const { record } = this;
    if (record === null || record.skipping) refuse('oversized_markup');
    if (record.holdsOthers) yield* this.abandon(record);
    else {
      yield { kind: 'refused', refusal: refusal('oversized_record', { bytes: this.limits.recordBytes }) };
      record.skipping = true;
      yield* this.advance(false);
    }
  }

  private *abandon(record: OpenRecord): Generator<Piece> {
    const { whole, next, inner } = record.abandon();
    if (!record.skipping) yield { kind: 'refused', refusal: refusal('truncated_record') };
    for (const { start, end } of whole) yield this.piece(record, this.bytes.subarray(start, end));
    this.cutAt(next);
    if (inner) record.rebase(next);
    else this.record = null;
  }

  private piece({ kind, tag }: OpenRecord, bytes: Buffer): Piece {
    return { kind, bytes, name: tag.name, scope: this.ancestors.at(-1)?.scope ?? NamespaceScope.EMPTY };
  }

  private drop(record: OpenRecord, end: number): void {
    const until = end === -1 ? record.scanned : end;
    this.cutAt(until);
    record.rebase(until);
  }

  private cutAt(offset: number): void {
    this.bytes = this.bytes.subarray(offset);
    this.at = 0;
  }
}

function kindOf({ localName: local }: StartTag, parent: string | undefined): RecordKind | null {
  if (ISO_RECORD.test(local)) return 'iso';
  if (EXCEPTIONS.has(local)) return 'exception';
  return parent !== undefined && RESULT_LISTS.has(localName(parent)) ? 'foreign' : null;
}
